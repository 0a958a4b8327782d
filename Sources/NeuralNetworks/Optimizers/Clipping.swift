/// A leash on the gradient, before the update.
public enum Clipping: Equatable, Sendable {
  /// g ← g · min(1, limit / (‖g‖ + 10⁻⁶)), ‖g‖ over all parameters; PyTorch's `clip_grad_norm_`.
  case norm(Double)
  /// Each gᵢ into ±limit; PyTorch's `clip_grad_value_`.
  case value(Double)
}
