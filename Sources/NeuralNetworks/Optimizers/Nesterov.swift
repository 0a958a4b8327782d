/// v ← µ·v + g, then w ← w − rate · (g + µ·v)
///
/// Momentum that looks ahead. PyTorch's `SGD(momentum:, nesterov=True)`; Keras keeps the rate inside
/// v. (Nesterov 1983; in this form Sutskever et al. 2013.)
public struct Nesterov: Equatable, Sendable {
  public var rate: Double
  /// µ
  public var momentum: Double

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
