/// How the learning rate changes from epoch to epoch: rate(e) = rate · factor(e), e counted from 0.
///
/// The formulas are PyTorch's (`StepLR`, `ExponentialLR`, `CosineAnnealingLR`, `LinearLR`).
public indirect enum Schedule: Equatable, Sendable {
  /// factor = 1
  case constant
  /// factor = γ^⌊e / every⌋
  case step(every: Int, gamma: Double)
  /// factor = γ^e
  case exponential(gamma: Double)
  /// factor = floor + (1 − floor) · ½ (1 + cos(π e / epochs)), and `floor` from then on.
  case cosine(epochs: Int, floor: Double)
  /// factor = start + (1 − start) · e / epochs while e < epochs; then `next`, counted from 0 again.
  case warmUp(epochs: Int, start: Double, next: Schedule)

  /// The factor on the rate in epoch e (counted from 0).
  public func factor(epoch e: Int) -> Double {
    switch self {
    case .constant: 1
    case .step(let every, let gamma): power(gamma, e / every)
    case .exponential(let gamma): power(gamma, e)
    case .cosine(let epochs, let floor): cosine(e, epochs, floor)
    case .warmUp(let epochs, let start, let next):
      e < epochs
        ? start + (1 - start) * Double(e) / Double(epochs) : next.factor(epoch: e - epochs)
    }
  }

  private func cosine(_ e: Int, _ epochs: Int, _ floor: Double) -> Double {
    guard e < epochs else { return floor }
    let angle = Double.pi * Double(e) / Double(epochs)
    return floor + (1 - floor) * 0.5 * (1 + Elementary.cos(angle))
  }
}
