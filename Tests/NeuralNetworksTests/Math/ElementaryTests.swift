import NeuralNetworks
import Testing

@Suite struct ExpTests {
  @Test func isWithinOneUnitOfTheNearestNumber() throws {
    #expect(try ReferenceValue.missed("exp", by: 1) { Elementary.exp($0[0]) }.isEmpty)
    #expect(try ReferenceValue.missed("expm1", by: 1) { Elementary.expm1($0[0]) }.isEmpty)
  }

  @Test func isExactAtZero() {
    #expect(Elementary.exp(0.0) == 1)
    #expect(Elementary.exp(-0.0) == 1)
    #expect(Elementary.expm1(0.0).bitPattern == (0.0).bitPattern)
    #expect(Elementary.expm1(-0.0).bitPattern == (-0.0).bitPattern)
  }

  @Test func keepsInfinitiesAndNaN() {
    #expect(Elementary.exp(Double.infinity) == .infinity)
    #expect(Elementary.exp(-Double.infinity) == 0)
    #expect(Elementary.exp(Double.nan).isNaN)
    #expect(Elementary.expm1(Double.infinity) == .infinity)
    #expect(Elementary.expm1(-Double.infinity) == -1)
    #expect(Elementary.expm1(Double.nan).isNaN)
  }

  // The thresholds are ln of the largest number and ln of half the smallest.
  @Test func overflowsAndVanishesWhereItMust() {
    let largest = 0x1.62e42fefa39efp9
    #expect(Elementary.exp(largest).isFinite)
    #expect(Elementary.exp(largest.nextUp) == .infinity)
    #expect(Elementary.exp(1e308) == .infinity)
    #expect(Elementary.exp(-745.1) == .leastNonzeroMagnitude)
    #expect(Elementary.exp(-745.2) == 0)
    #expect(Elementary.exp(-1e308) == 0)
    #expect(Elementary.expm1(1e308) == .infinity)
    #expect(Elementary.expm1(-1e308) == -1)
  }
}

@Suite struct SigmoidTests {
  @Test func isWithinTwoUnitsOfTheNearestNumber() throws {
    #expect(try ReferenceValue.missed("sigmoid", by: 2) { Elementary.sigmoid($0[0]) }.isEmpty)
    #expect(try ReferenceValue.missed("softplus", by: 2) { Elementary.softplus($0[0]) }.isEmpty)
  }

  @Test func staysInItsRangeHoweverLargeTheArgument() {
    #expect(Elementary.sigmoid(0.0) == 0.5)
    #expect(Elementary.sigmoid(-0.0) == 0.5)
    #expect(Elementary.sigmoid(1000.0) == 1)
    #expect(Elementary.sigmoid(-1000.0) == 0)
    #expect(Elementary.sigmoid(Double.infinity) == 1)
    #expect(Elementary.sigmoid(-Double.infinity) == 0)
    #expect(Elementary.sigmoid(Double.nan).isNaN)
  }

  @Test func softplusFollowsTheArgumentAndVanishesBelow() {
    #expect(Elementary.softplus(1000.0) == 1000)
    #expect(Elementary.softplus(-1000.0) == 0)
    #expect(Elementary.softplus(Double.infinity) == .infinity)
    #expect(Elementary.softplus(-Double.infinity) == 0)
    #expect(Elementary.softplus(Double.nan).isNaN)
  }
}

@Suite struct TanhTests {
  @Test func isWithinTwoUnitsOfTheNearestNumber() throws {
    #expect(try ReferenceValue.missed("tanh", by: 2) { Elementary.tanh($0[0]) }.isEmpty)
  }

  @Test func isOddAndNeverAboveOne() {
    for i in 0...4000 {
      let x = Double(i) / 199
      #expect(Elementary.tanh(-x) == -Elementary.tanh(x))
      #expect(Elementary.tanh(x) <= 1)
    }
  }

  @Test func keepsSignsAndNaNAndReachesOne() {
    #expect(Elementary.tanh(0.0).bitPattern == (0.0).bitPattern)
    #expect(Elementary.tanh(-0.0).bitPattern == (-0.0).bitPattern)
    let smallest = -Double.leastNonzeroMagnitude
    #expect(Elementary.tanh(smallest) == smallest)
    #expect(Elementary.tanh(20.0) == 1)
    #expect(Elementary.tanh(1e308) == 1)
    #expect(Elementary.tanh(-Double.infinity) == -1)
    #expect(Elementary.tanh(Double.nan).isNaN)
  }
}

@Suite struct LogTests {
  @Test func isWithinOneUnitOfTheNearestNumber() throws {
    #expect(try ReferenceValue.missed("log", by: 1) { Elementary.log($0[0]) }.isEmpty)
    #expect(try ReferenceValue.missed("log1p", by: 1) { Elementary.log1p($0[0]) }.isEmpty)
  }

  @Test func isExactWhereTheResultIsZero() {
    #expect(Elementary.log(1.0).bitPattern == (0.0).bitPattern)
    #expect(Elementary.log1p(0.0).bitPattern == (0.0).bitPattern)
    #expect(Elementary.log1p(-0.0).bitPattern == (-0.0).bitPattern)
  }

  @Test func hasAPoleAndNothingBelowIt() {
    #expect(Elementary.log(0.0) == -.infinity)
    #expect(Elementary.log(-0.0) == -.infinity)
    #expect(Elementary.log(-Double.leastNonzeroMagnitude).isNaN)
    #expect(Elementary.log(-Double.infinity).isNaN)
    #expect(Elementary.log1p(-1.0) == -.infinity)
    #expect(Elementary.log1p((-1.0).nextDown).isNaN)
    #expect(Elementary.log1p(-Double.infinity).isNaN)
  }

  @Test func keepsInfinityAndNaN() {
    #expect(Elementary.log(Double.infinity) == .infinity)
    #expect(Elementary.log(Double.nan).isNaN)
    #expect(Elementary.log1p(Double.infinity) == .infinity)
    #expect(Elementary.log1p(Double.nan).isNaN)
  }
}

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

@Suite struct ErfTests {
  @Test func isWithinTwoUnitsOfTheNearestNumber() throws {
    #expect(try ReferenceValue.missed("erf", by: 2) { Elementary.erf($0[0]) }.isEmpty)
  }

  @Test func keepsSignsAndNaNAndReachesOne() {
    #expect(Elementary.erf(-0.0).bitPattern == (-0.0).bitPattern)
    #expect(Elementary.erf(-1.5) == -Elementary.erf(1.5))
    #expect(Elementary.erf(6.0) == 1)
    #expect(Elementary.erf(-Double.infinity) == -1)
    #expect(Elementary.erf(Double.nan).isNaN)
  }
}

@Suite struct TrigonometryTests {
  @Test func isWithinOneUnitOfTheNearestNumber() throws {
    #expect(try ReferenceValue.missed("sin", by: 1) { Elementary.sin($0[0]) }.isEmpty)
    #expect(try ReferenceValue.missed("cos", by: 1) { Elementary.cos($0[0]) }.isEmpty)
  }

  @Test func isExactAtZero() {
    #expect(Elementary.sin(0).bitPattern == (0.0).bitPattern)
    #expect(Elementary.sin(-0.0).bitPattern == (-0.0).bitPattern)
    #expect(Elementary.cos(0) == 1)
    #expect(Elementary.cos(-0.0) == 1)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func hasNoValueThere(x: Double) {
    #expect(Elementary.sin(x).isNaN)
    #expect(Elementary.cos(x).isNaN)
  }
}
