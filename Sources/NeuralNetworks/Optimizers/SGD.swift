/// w ← w − rate · g
///
/// Stochastic gradient descent, plain. PyTorch's `SGD`; Keras is the same with rate 0.01.
public struct SGD: Equatable, Sendable {
  public var rate: Double

  public init(rate: Double = 0.1) {
    self.rate = rate
  }

  func update(_ step: UpdateStep) {
    let (w, g, rate) = (step.parameters, step.gradients, step.rate)
    for i in 0..<w.count { w[i] = w[i] - rate * g[i] }
  }
}
