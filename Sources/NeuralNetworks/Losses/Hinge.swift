/// l = max(0, m − y·ŷ), ∂l/∂ŷ = −y where m − y·ŷ > 0, else 0; y = ±1, averaged over outputs
///
/// m = 1 is the hinge loss, as in Keras; m = 0 the perceptron criterion (Rosenblatt's rule as a
/// loss). Targets 0 and 1 are refused, not mapped.
struct Hinge: ElementLoss {
  /// m
  var margin = 1.0

  @inline(__always)
  func value<V: Lanes>(_ output: V, _ target: V) -> V {
    let short = margin - target * output
    return short.replacing(with: 0.0, where: short.isBelow(0))
  }

  @inline(__always)
  func slope<V: Lanes>(_ output: V, _ target: V) -> V {
    let short = margin - target * output
    return V(repeating: 0).replacing(with: 0 - target, where: short.isAbove(0))
  }
}
