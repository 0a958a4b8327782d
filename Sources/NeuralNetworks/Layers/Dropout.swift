/// A coin toss per number: in training a = z · m / (1 − rate) with m = 0 at probability `rate`,
/// else 1; when the network is used, a = z.
///
/// ("Inverted" dropout, as in PyTorch and Keras. Srivastava et al. 2014.)
public struct Dropout: Equatable, Sendable {
  /// The share of numbers silenced, 0 ≤ rate < 1.
  public var rate: Double

  /// The layer; the rate is checked when the network is laid out.
  public init(rate: Double = 0.5) {
    self.rate = rate
  }
}

extension Dropout {
  /// m = 0 with probability `rate`, else 1 / (1 − rate): a toss per number.
  func draw(_ mask: Vector, _ generator: inout Generator) {
    let kept = 1 / (1 - rate)
    for i in 0..<mask.count { mask[i] = generator.uniform() < rate ? 0 : kept }
  }

  /// a = z · m, and on the way back ∂L/∂z = ∂L/∂a · m.
  static func multiply(_ z: Vector, _ mask: Vector, into a: Vector) {
    for i in 0..<z.count { a[i] = z[i] * mask[i] }
  }
}

extension NetworkBuilder {
  mutating func append(_ dropout: Dropout, to input: Slot) throws(ExperimentError) -> Slot {
    guard dropout.rate >= 0, dropout.rate < 1 else {
      throw .outOfRange(what: "dropout", value: dropout.rate, allowed: "0 ≤ rate < 1")
    }
    let mask = try slot(input.shape, isLearned: false)
    return try append(.dropout(dropout, mask: mask), from: input, shape: input.shape)
  }
}
