/// s ← s + g², then w ← w − rate · g / (√s + ε)
///
/// Often-moved parameters move less and less. PyTorch's `Adagrad`: s starts at 0, ε = 10⁻¹⁰. Keras
/// starts s at 0.1 and takes √(s + 10⁻⁷). (Duchi et al. 2011.)
public struct Adagrad: Equatable, Sendable {
  public var rate: Double
  /// ε
  public var epsilon: Double

  public init(rate: Double = 0.01, epsilon: Double = 1e-10) {
    self.rate = rate
    self.epsilon = epsilon
  }

  func update(_ step: UpdateStep) {
    let (w, g, s, rate) = (step.parameters, step.gradients, step.first, step.rate)
    for i in 0..<w.count {
      s[i] = s[i] + g[i] * g[i]
      w[i] = w[i] - rate * g[i] / (s[i].squareRoot() + epsilon)
    }
  }
}
