import Testing

@testable import TextInterface

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (2.6, "2.600"), (-10.1, "−10.10"), (0.0084, "0.008400"), (1234.5, "1235"), (0, "0.000"),
    (615_440, "615440"), (0.99996, "1.000"), (9999.5, "10000"), (1e-7, "1.000e−7"),
    (6.02214076e23, "6.022e23"), (.leastNonzeroMagnitude, "5.000e−324"),
    (1.7976931348623157e308, "1.798e308"),
  ])
  func showsFourSignificantDigits(value: Double, expected: String) {
    #expect(NumberFormat.standard.string(value) == expected)
  }

  @Test(arguments: [(2.6, "2.6"), (22, "22"), (-10.1, "−10.1"), (0.5, "0.5"), (1e12, "1e12")])
  func trimsZeros(value: Double, expected: String) {
    #expect(NumberFormat.short.string(value) == expected)
  }

  // Half up on the digits that one sees, as on paper.
  @Test(arguments: [
    (2.675, 2, "2.68"), (0.5, 0, "1"), (0.05, 1, "0.1"), (0.049, 1, "0.0"), (-0.04, 1, "0.0"),
    (9.96, 1, "10.0"), (1e15, 1, "1000000000000000.0"), (1.5, 3, "1.500"), (-0.0, 1, "0.0"),
  ])
  func fixesDecimals(value: Double, decimals: Int, expected: String) {
    #expect(NumberFormat.decimals(decimals).string(value) == expected)
  }

  @Test func showsAPlusWhereAsked() {
    #expect(NumberFormat.decimals(1, plus: true).string(0.4) == "+0.4")
    #expect(NumberFormat.decimals(1, plus: true).string(-0.4) == "−0.4")
    #expect(NumberFormat.decimals(1, plus: true).string(0.01) == "0.0")
  }

  @Test func namesWhatIsNoNumber() {
    #expect(NumberFormat.standard.string(.nan) == "not a number")
    #expect(NumberFormat.standard.string(.infinity) == "infinity")
    #expect(NumberFormat.standard.string(-.infinity) == "−infinity")
  }
}

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

@Suite struct DecimalDigitsTests {
  @Test(arguments: [
    (1.0, 0), (9.99, 0), (10, 1), (0.1, -1), (0.0012, -3), (1e22, 22), (1.5e-10, -10),
    (123456.0, 5), (.leastNonzeroMagnitude, -324),
  ])
  func countsTheExponent(value: Double, expected: Int) {
    #expect(DecimalDigits(value).exponent == expected)
  }

  @Test func keepsTheShortestDigits() {
    #expect(DecimalDigits(0.1 + 0.2).digits.count == 17)
    #expect(DecimalDigits(0.3).digits == [3, 0] || DecimalDigits(0.3).digits == [3])
  }

  @Test func carriesWhenRounding() {
    #expect(DecimalDigits(999.96).rounded(significant: 4).fixed(decimals: 1) == "1000.0")
    #expect(DecimalDigits(0.004).fixed(decimals: 2) == "0.00")
    #expect(DecimalDigits(0.006).fixed(decimals: 2) == "0.01")
    #expect(DecimalDigits(0.6).fixed(decimals: 0) == "1")
  }
}
