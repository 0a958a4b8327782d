/// A bound on the gradient, before the update.
public enum Clipping: Equatable, Sendable {
  /// g ← g · min(1, limit / (‖g‖ + 10⁻⁶)), ‖g‖ over all parameters; PyTorch's `clip_grad_norm_`.
  case norm(Double)
  /// Each gᵢ into ±limit; PyTorch's `clip_grad_value_`.
  case value(Double)
}

extension Clipping {
  func clip(_ gradients: Vector) {
    switch self {
    case .norm(let limit): gradients.clip(norm: limit)
    case .value(let limit):
      for i in 0..<gradients.count { gradients[i] = min(max(gradients[i], -limit), limit) }
    }
  }
}

extension Vector {
  /// ‖x‖ = √Σ xᵢ²
  var norm: Double {
    var sum = 0.0
    for i in 0..<count { sum += self[i] * self[i] }
    return sum.squareRoot()
  }

  /// x ← x · min(1, limit / (‖x‖ + 10⁻⁶))
  fileprivate func clip(norm limit: Double) {
    let factor = limit / (norm + 1e-6)
    guard factor < 1 else { return }
    for i in 0..<count { self[i] = self[i] * factor }
  }
}
