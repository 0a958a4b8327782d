/// l = |ŷ − y|, ∂l/∂ŷ = ±1 (0 where ŷ = y), averaged over outputs
///
/// PyTorch's `L1Loss`.
struct MeanAbsoluteError: ElementLoss {
  @inline(__always)
  func value<V: Lanes>(_ output: V, _ target: V) -> V { (output - target).magnitude }

  @inline(__always)
  func slope<V: Lanes>(_ output: V, _ target: V) -> V {
    let d = output - target
    return V(repeating: 0).replacing(with: 1.0, where: d.isAbove(0))
      .replacing(with: -1.0, where: d.isBelow(0))
  }
}
