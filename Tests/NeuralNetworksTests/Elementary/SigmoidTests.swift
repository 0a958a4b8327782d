import NeuralNetworks
import Testing

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
