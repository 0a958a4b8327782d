import Testing
import TextInterface

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
