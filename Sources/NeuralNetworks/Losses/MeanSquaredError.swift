/// l = c · (ŷ − y)², ∂l/∂ŷ = 2c · (ŷ − y), averaged over outputs
///
/// c = 1 is the mean squared error, PyTorch's `MSELoss`; c = ½ half of it.
struct MeanSquaredError: ElementLoss {
  /// c
  var factor = 1.0

  @inline(__always)
  func value<V: Lanes>(_ output: V, _ target: V) -> V {
    let d = output - target
    return factor * (d * d)
  }

  @inline(__always)
  func slope<V: Lanes>(_ output: V, _ target: V) -> V { (2 * factor) * (output - target) }
}
