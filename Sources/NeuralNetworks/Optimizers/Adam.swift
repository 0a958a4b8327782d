/// m ← β₁·m + (1 − β₁)·g and v ← β₂·v + (1 − β₂)·g², then at step t
/// w ← w − rate · m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)
///
/// PyTorch's `Adam`: ε = 10⁻⁸, added after the correction. Keras has ε = 10⁻⁷, added before it.
/// (Kingma and Ba 2015.)
public struct Adam: Equatable, Sendable {
  public var rate: Double
  /// β₁
  public var beta1: Double
  /// β₂
  public var beta2: Double
  /// ε
  public var epsilon: Double

  public init(
    rate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8
  ) {
    self.rate = rate
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
  }

  func update(_ step: UpdateStep) {
    let (w, g, m, v) = (step.parameters, step.gradients, step.first, step.second)
    let correction1 = 1 - power(beta1, step.count)
    let correction2 = 1 - power(beta2, step.count)
    for i in 0..<w.count {
      m[i] = beta1 * m[i] + (1 - beta1) * g[i]
      v[i] = beta2 * v[i] + (1 - beta2) * (g[i] * g[i])
      let mHat = m[i] / correction1
      let vHat = v[i] / correction2
      w[i] = w[i] - step.rate * mHat / (vHat.squareRoot() + epsilon)
    }
  }
}

/// baseⁿ by repeated squaring, n ≥ 0: the same products in the same order on every machine.
func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, square, rest) = (1.0, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}
