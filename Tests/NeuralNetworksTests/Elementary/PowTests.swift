import NeuralNetworks
import Testing

@Suite struct PowTests {
  @Test func isWithinOneUnitOfTheNearestNumber() throws {
    #expect(try ReferenceValue.missed("pow", by: 1) { Elementary.pow($0[0], $0[1]) }.isEmpty)
  }

  // x, y and xʸ: IEEE 754-2019, 9.2.1, and C23, F.10.4.5.
  static let specialCases: [SIMD3<Double>] = [
    [0, 0, 1], [.nan, 0, 1], [1, .nan, 1], [1, .infinity, 1], [-1, .infinity, 1],
    [-1, -.infinity, 1], [0, -3, .infinity], [-0.0, -3, -.infinity], [-0.0, -2, .infinity],
    [-0.0, 3, -0.0], [-0.0, 2, 0], [0, .infinity, 0], [0, -.infinity, .infinity],
    [0.5, .infinity, 0], [2, .infinity, .infinity], [0.5, -.infinity, .infinity],
    [2, -.infinity, 0], [.infinity, 2, .infinity], [.infinity, -2, 0], [-.infinity, 3, -.infinity],
    [-.infinity, 2, .infinity], [-.infinity, -3, -0.0], [-.infinity, 0.5, .infinity],
    [2, 1024, .infinity], [-2, 1025, -.infinity], [2, -1076, 0], [10, 2, 100], [-2, 3, -8],
    [4, 0.5, 2], [2, 1e300, .infinity], [0.5, 1e300, 0], [7, 1e-300, 1],
  ]

  @Test(arguments: specialCases)
  func hasTheSpecialCasesOfTheStandard(numbers: SIMD3<Double>) {
    #expect(Elementary.pow(numbers.x, numbers.y).bitPattern == numbers.z.bitPattern)
  }

  @Test func hasNoRealValueForANegativeBaseAndABrokenExponent() {
    #expect(Elementary.pow(-8, 1.0 / 3).isNaN)
    #expect(Elementary.pow(.nan, 1).isNaN)
    #expect(Elementary.pow(2, .nan).isNaN)
  }
}
