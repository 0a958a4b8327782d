import Testing

@testable import TextInterface

@Suite struct AxisTests {
  @Test func placesNumbers() {
    let axis = Axis("", -10...10)
    #expect(axis.fraction(-10) == 0)
    #expect(axis.fraction(5) == 0.75)
    #expect(axis.fraction(.nan) == nil)
    #expect(axis.fraction(.infinity) == nil)
    #expect(axis.value(at: 0.75) == 5)
  }

  @Test func placesPowersOfTenAtEqualDistance() throws {
    let axis = Axis("", 0.001...1000, scale: .logarithmic)
    #expect(try abs(#require(axis.fraction(1)) - 0.5) < 1e-12)
    #expect(axis.fraction(0) == nil)
    #expect(axis.fraction(-1) == nil)
  }

  // log₁₀ from a table: Abramowitz and Stegun, table 4.1.
  @Test(arguments: [
    (2, 0.3010299957), (5, 0.6989700043), (9.99, 0.9995654882), (0.02, -1.6989700043), (1e5, 5),
  ])
  func takesLogarithms(value: Double, expected: Double) {
    #expect(abs(logarithm(value) - expected) < 0.002)
  }

  @Test func placesEverythingInTheMiddleOfAPoint() {
    #expect(Axis("", 3...3).fraction(3) == 0.5)
  }
}
