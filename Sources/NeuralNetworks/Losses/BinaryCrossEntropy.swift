/// l = −[y ln ŷ + (1 − y) ln(1 − ŷ)], ∂l/∂ŷ = (ŷ − y) / (ŷ (1 − ŷ)), averaged over outputs
///
/// PyTorch's `BCELoss`: logarithms no lower than −100, the denominator no less than 10⁻¹². Keras
/// clips ŷ to 10⁻⁷ instead. Right behind a sigmoid the engine uses `BinaryCrossEntropyWithLogits`,
/// which is the same loss and needs no such care.
struct BinaryCrossEntropy: ElementLoss {
  @inline(__always)
  func value<V: Lanes>(_ output: V, _ target: V) -> V {
    let (yes, no) = (floored(Elementary.log(output)), floored(Elementary.log1p(0 - output)))
    return 0 - (target * yes + (1 - target) * no)
  }

  @inline(__always)
  func slope<V: Lanes>(_ output: V, _ target: V) -> V {
    let spread = output * (1 - output)
    return (output - target) / spread.replacing(with: 1e-12, where: spread.isBelow(1e-12))
  }
}

/// A logarithm, no lower than −100.
@inline(__always)
func floored<V: Lanes>(_ logarithm: V) -> V {
  logarithm.replacing(with: -100.0, where: logarithm.isBelow(-100))
}
