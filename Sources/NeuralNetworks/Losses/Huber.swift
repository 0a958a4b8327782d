/// With d = ŷ − y, averaged over outputs: l = ½ d² for |d| ≤ δ, else δ · (|d| − ½ δ); ∂l/∂ŷ = d
/// within ±δ, else ±δ
///
/// PyTorch's `HuberLoss`. (Huber 1964.)
struct Huber: ElementLoss {
  /// δ
  let delta: Double

  @inline(__always)
  func value<V: Lanes>(_ output: V, _ target: V) -> V {
    let d = (output - target).magnitude
    return (0.5 * (d * d)).replacing(with: delta * (d - 0.5 * delta), where: d.isAbove(delta))
  }

  @inline(__always)
  func slope<V: Lanes>(_ output: V, _ target: V) -> V {
    let d = output - target
    return d.replacing(with: delta, where: d.isAbove(delta))
      .replacing(with: -delta, where: d.isBelow(-delta))
  }
}
