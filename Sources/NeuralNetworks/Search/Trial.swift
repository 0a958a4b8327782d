/// One setting of the hyperparameters, and how well it did once that is known.
public struct Trial: Equatable, Sendable {
  /// Counted from 1 in the order they were asked for.
  public var number: Int
  /// Its place in the search space: a fraction in 0...1 for each hyperparameter.
  public var point: [Double]
  public var values: [String: Hyperparameter.Value]
  /// What came out; nil until told. A training that diverged may say ∞ or NaN.
  public var loss: Double?

  init(number: Int, point: [Double], in space: SearchSpace) {
    self.number = number
    self.point = point
    values = space.values(at: point)
  }
}
