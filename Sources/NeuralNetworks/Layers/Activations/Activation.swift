/// The bend after the weighted sum: a = f(z), one formula per case.
///
/// Definitions and defaults are PyTorch's; each function's file says where others differ.
public enum Activation: Equatable, Sendable {
  /// z
  case identity
  /// 1 where the condition on z holds, else 0; its derivative is 0.
  case step(StepCondition)
  /// 1 / (1 + e^−z)
  case sigmoid
  /// (e^z − e^−z) / (e^z + e^−z)
  case tanh
  /// max(0, z), with slope 0 at 0.
  case relu
  /// z for z > 0, else slope · z. PyTorch 0.01; Keras' layer 0.3.
  case leakyReLU(slope: Double)
  /// z for z > 0, else alpha · (e^z − 1)
  case elu(alpha: Double)
  /// z · sigmoid(z)
  case silu
  /// z · ½ (1 + erf(z/√2))
  case gelu
  /// ln(1 + e^z)
  case softplus
  /// e^zⱼ / Σₖ e^zₖ over the outputs of one example.
  case softmax
}

/// What a step unit does at exactly 0.
public enum StepCondition: String, Equatable, Sendable, CaseIterable {
  case atLeastZero = ">= 0"
  case aboveZero = "> 0"
}
