import NeuralNetworks
import Testing

@Suite struct SpansTests {
  // Nothing, less than a vector, whole vectors, and a rest.
  @Test(arguments: [0, 1, 15, 16, 17, 48, 100])
  func spansHaveTheBitsOfNumbers(count: Int) {
    let x = (0..<count).map { 0.37 * Double($0 + 1) }
    #expect(filled(x) { Elementary.exp($0.span, into: &$1) } == x.map { Elementary.exp($0) })
    #expect(filled(x) { Elementary.log($0.span, into: &$1) } == x.map { Elementary.log($0) })
    #expect(filled(x) { Elementary.tanh($0.span, into: &$1) } == x.map { Elementary.tanh($0) })
    #expect(
      filled(x) { Elementary.sigmoid($0.span, into: &$1) } == x.map { Elementary.sigmoid($0) })
    #expect(
      filled(x) { Elementary.softplus($0.span, into: &$1) } == x.map { Elementary.softplus($0) })
  }

  private func filled(
    _ x: [Double], _ fill: ([Double], inout MutableSpan<Double>) -> Void
  ) -> [Double] {
    var y = [Double](repeating: .nan, count: x.count)
    var span = y.mutableSpan
    fill(x, &span)
    return y
  }
}
