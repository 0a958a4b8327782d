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

@Suite struct SteadyRangeTests {
  @Test(arguments: [
    ([4.0, 3, 1], 0.0...5), ([0.3], 0...0.5), ([1], 0...1), ([1.01], 0...2), ([-3, 12], -5...20),
    ([-0.07], -0.1...0), ([], 0...1), ([0], 0...1), ([.nan, .infinity], 0...1),
  ])
  func growsInJumps(values: [Double], expected: ClosedRange<Double>) {
    #expect(axisRange(covering: values) == expected)
  }

  @Test func holdsStillWhileDataStayInside() {
    let ranges = (1...100).map { count in
      axisRange(covering: (1...count).map { 3.0 + 1 / Double($0) })
    }
    #expect(Set(ranges).count == 1)
  }

  @Test func keepsAMinimum() {
    #expect(axisRange(covering: [0.2], minimum: 0...1) == 0...1)
    #expect(axisRange(covering: [] as [Double], minimum: 0...20) == 0...20)
  }

  @Test func mayLeaveZeroOut() {
    let range = axisRange(covering: [1000, 1001.5], includingZero: false)
    #expect(range.lowerBound > 900 && range.contains(1000) && range.contains(1001.5))
  }

  @Test func survivesTheLargestNumbers() {
    #expect(axisRange(covering: [.greatestFiniteMagnitude]).upperBound.isFinite)
    #expect(axisRange(covering: [.greatestFiniteMagnitude], includingZero: false).upperBound > 0)
    #expect(axisRange(covering: [7], includingZero: false).contains(7))
  }

  @Test func coversDecades() {
    #expect(decadeRange(covering: [0.02, 0.9]) == 0.01...1)
    #expect(decadeRange(covering: [0.1, 1]) == 0.1...1)
    #expect(decadeRange(covering: [3]) == 1...10)
    #expect(decadeRange(covering: [0, -1, .nan]) == 0.1...1)
  }
}
