import NeuralNetworks
import Testing

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
