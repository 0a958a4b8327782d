/// y = γ · (x − μ) / √(σ² + ε) + β, per feature (per channel of an image).
///
/// In training μ and σ² (divided by n) are those of the batch, and running statistics follow:
/// running ← (1 − momentum) · running + momentum · batch, with the variance divided by n − 1. When
/// the network is used, the running statistics take their place. Definition and defaults are
/// PyTorch's; Keras has ε = 10⁻³, running = 0.99 old + 0.01 new and stores the variance divided
/// by n. (Ioffe and Szegedy 2015.)
public struct BatchNormalization: Equatable, Sendable {
  public var momentum: Double
  public var epsilon: Double

  public init(momentum: Double = 0.1, epsilon: Double = 1e-5) {
    self.momentum = momentum
    self.epsilon = epsilon
  }
}
