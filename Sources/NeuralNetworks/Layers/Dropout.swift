/// A coin toss per number: in training a = z · m / (1 − rate) with m = 0 at probability `rate`,
/// else 1; when the network is used, a = z.
///
/// ("Inverted" dropout, as in PyTorch and Keras. Srivastava et al. 2014.)
public struct Dropout: Equatable, Sendable {
  /// The share of numbers silenced, 0 ≤ rate < 1.
  public var rate: Double

  public init(rate: Double = 0.5) {
    self.rate = rate
  }
}
