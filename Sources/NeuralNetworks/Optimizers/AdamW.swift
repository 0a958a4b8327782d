/// w ← w − rate · λ · w, then Adam's step: weight decay that Adam's scaling does not touch.
///
/// PyTorch's `AdamW`: λ = 0.01; Keras has λ = 0.004. (Loshchilov and Hutter 2019.)
public struct AdamW: Equatable, Sendable {
  public var adam: Adam
  /// λ
  public var decay: Double

  public init(
    rate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
    decay: Double = 0.01
  ) {
    self.adam = Adam(rate: rate, beta1: beta1, beta2: beta2, epsilon: epsilon)
    self.decay = decay
  }

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
