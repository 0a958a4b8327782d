/// v ← µ·v + g, then w ← w − rate · v
///
/// A ball that keeps rolling. PyTorch's `SGD(momentum:)`. Keras keeps the rate inside v (v ← µ·v −
/// rate·g), which parts from this only when the rate changes during training. (Polyak 1964.)
public struct Momentum: Equatable, Sendable {
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
      w[i] = w[i] - rate * v[i]
    }
  }
}
