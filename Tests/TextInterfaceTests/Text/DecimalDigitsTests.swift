import Testing

@testable import TextInterface

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
