import NeuralNetworks
import Testing

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
