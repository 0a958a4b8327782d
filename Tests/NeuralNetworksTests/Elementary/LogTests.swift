import NeuralNetworks
import Testing

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
