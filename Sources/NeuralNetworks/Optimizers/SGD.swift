/// w ← w − rate · g
///
/// Stochastic gradient descent, plain. PyTorch's `SGD`; Keras is the same with rate 0.01.
public struct SGD: Equatable, Sendable {
  /// The learning rate.
  public var rate: Double

  /// The rule.
  public init(rate: Double = 0.1) {
    self.rate = rate
  }

  func update(_ step: UpdateStep) {
    let (w, g, rate) = (step.parameters, step.gradients, step.rate)
    for i in 0..<w.count { w[i] = w[i] - rate * g[i] }
  }
}

/// v ← µ·v + g, then w ← w − rate · v
///
/// A ball that keeps rolling. PyTorch's `SGD(momentum:)`. Keras keeps the rate inside v (v ← µ·v −
/// rate·g), which parts from this only when the rate changes during training. (Polyak 1964.)
public struct Momentum: Equatable, Sendable {
  /// The learning rate.
  public var rate: Double
  /// µ
  public var momentum: Double

  /// The rule.
  public init(rate: Double = 0.1, momentum: Double = 0.9) {
    self.rate = rate
    self.momentum = momentum
  }

  func update(_ step: UpdateStep) {
    let (w, g, v, rate) = (step.parameters, step.gradients, step.first, step.rate)
    for i in 0..<w.count {
      v[i] = momentum * v[i] + g[i]
      w[i] = w[i] - rate * v[i]
    }
  }
}

/// v ← µ·v + g, then w ← w − rate · (g + µ·v)
///
/// Momentum that looks ahead. PyTorch's `SGD(momentum:, nesterov=True)`; Keras keeps the rate inside
/// v. (Nesterov 1983; in this form Sutskever et al. 2013.)
public struct Nesterov: Equatable, Sendable {
  /// The learning rate.
  public var rate: Double
  /// µ
  public var momentum: Double

  /// The rule.
  public init(rate: Double = 0.1, momentum: Double = 0.9) {
    self.rate = rate
    self.momentum = momentum
  }

  func update(_ step: UpdateStep) {
    let (w, g, v, rate) = (step.parameters, step.gradients, step.first, step.rate)
    for i in 0..<w.count {
      v[i] = momentum * v[i] + g[i]
      w[i] = w[i] - rate * (g[i] + momentum * v[i])
    }
  }
}
