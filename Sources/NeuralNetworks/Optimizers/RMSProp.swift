/// s ← α·s + (1 − α)·g², then w ← w − rate · g / (√s + ε)
///
/// PyTorch's `RMSprop`: α = 0.99, ε = 10⁻⁸ added to the root. Keras has ρ = 0.9 and takes
/// √(s + 10⁻⁷). (Tieleman and Hinton 2012.)
public struct RMSProp: Equatable, Sendable {
  public var rate: Double
  /// α
  public var decay: Double
  /// ε
  public var epsilon: Double

  public init(rate: Double = 0.01, decay: Double = 0.99, epsilon: Double = 1e-8) {
    self.rate = rate
    self.decay = decay
    self.epsilon = epsilon
  }

  func update(_ step: UpdateStep) {
    let (w, g, s, rate) = (step.parameters, step.gradients, step.first, step.rate)
    for i in 0..<w.count {
      s[i] = decay * s[i] + (1 - decay) * (g[i] * g[i])
      w[i] = w[i] - rate * g[i] / (s[i].squareRoot() + epsilon)
    }
  }
}
