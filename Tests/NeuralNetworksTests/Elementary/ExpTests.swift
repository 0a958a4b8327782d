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
