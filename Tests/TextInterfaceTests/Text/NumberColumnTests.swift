import Testing
import TextInterface

@Suite struct NumberColumnTests {
  @Test func linesUpOnThePoint() {
    let column = NumberColumn(for: [2.6, 3.5, -10.1])
    #expect([2.6, 3.5, -10.1].map(column.string) == ["  2.600", "  3.500", "−10.100"])
  }

  @Test func keepsItsWidthWhileNumbersChange() {
    let widths = [0, 0.001, 0.5, 9.99, 42, -99].map { NumberColumn(for: [$0, 1]).width }
    #expect(Set(widths).count == 1)
  }

  @Test func growsByWholeDigits() {
    #expect(NumberColumn(for: [123.456]).string(-123.456) == "−123.456")
    #expect(NumberColumn(for: [12345.678]).string(-12345.678) == "−12345.7")
  }

  @Test func takesAnything() {
    let column = NumberColumn(for: [Double.nan, .infinity])
    #expect(column.string(.nan) == "    nan")
    #expect(column.string(-.infinity) == "   −inf")
    #expect(NumberColumn(for: []).string(1) == "  1.000")
    #expect(NumberColumn(for: [1e300]).width <= 15)
    #expect(NumberColumn(for: [1e300]).string(1e300) == "       1.00e300")
  }
}
