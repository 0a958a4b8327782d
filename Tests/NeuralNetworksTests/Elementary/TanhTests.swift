import NeuralNetworks
import Testing

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
