/// s ← s + g², then w ← w − rate · g / (√s + ε)
///
/// Often-moved parameters move less and less. PyTorch's `Adagrad`: s starts at 0, ε = 10⁻¹⁰. Keras
/// starts s at 0.1 and takes √(s + 10⁻⁷). (Duchi et al. 2011.)
public struct Adagrad: Equatable, Sendable {
  /// The learning rate.
  public var rate: Double
  /// ε
  public var epsilon: Double

  /// The rule with PyTorch's defaults.
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

/// s ← α·s + (1 − α)·g², then w ← w − rate · g / (√s + ε)
///
/// PyTorch's `RMSprop`: α = 0.99, ε = 10⁻⁸ added to the root. Keras has ρ = 0.9 and takes
/// √(s + 10⁻⁷). (Tieleman and Hinton 2012.)
public struct RMSProp: Equatable, Sendable {
  /// The learning rate.
  public var rate: Double
  /// α
  public var decay: Double
  /// ε
  public var epsilon: Double

  /// The rule with PyTorch's defaults.
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

/// m ← β₁·m + (1 − β₁)·g and v ← β₂·v + (1 − β₂)·g², then at step t
/// w ← w − rate · m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)
///
/// PyTorch's `Adam`: ε = 10⁻⁸, added after the correction. Keras has ε = 10⁻⁷, added before it.
/// (Kingma and Ba 2015.)
public struct Adam: Equatable, Sendable {
  /// The learning rate.
  public var rate: Double
  /// β₁
  public var beta1: Double
  /// β₂
  public var beta2: Double
  /// ε
  public var epsilon: Double

  /// The rule with PyTorch's defaults.
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

/// w ← w − rate · λ · w, then Adam's step: weight decay that Adam's scaling does not touch.
///
/// PyTorch's `AdamW`: λ = 0.01; Keras has λ = 0.004. (Loshchilov and Hutter 2019.)
public struct AdamW: Equatable, Sendable {
  /// The step after the decay.
  public var adam: Adam
  /// λ
  public var decay: Double

  /// The rule with PyTorch's defaults.
  public init(
    rate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
    decay: Double = 0.01
  ) {
    self.adam = Adam(rate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon)
    self.decay = decay
  }

  /// The learning rate.
  public var rate: Double {
    get { adam.rate }
    set { adam.rate = newValue }
  }

  func update(_ step: UpdateStep) {
    let w = step.parameters
    for i in 0..<w.count { w[i] = w[i] - step.rate * decay * w[i] }
    adam.update(step)
  }
}
