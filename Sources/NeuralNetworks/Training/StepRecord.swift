/// What one step saw.
public struct StepRecord: Equatable, Sendable {
  /// Counted from 1.
  public var step: Int
  /// The epoch the step belongs to, counted from 1.
  public var epoch: Int
  /// Where the batch begins in the epoch's order; see `Trainer.examples(of:)`.
  public var firstPosition: Int
  /// The first example of the batch, as a row of the data.
  public var firstExample: Int
  /// How many examples the batch had.
  public var count: Int
  /// The mean loss over the batch, before the update.
  public var loss: Double
  /// Examples of the batch that were classified wrongly before the update; 0 for regression.
  public var mistakes: Int
  /// Whether it is the last step of its epoch.
  public var endsEpoch: Bool

  /// What a step saw.
  public init(
    step: Int, epoch: Int, firstPosition: Int, firstExample: Int, count: Int, loss: Double,
    mistakes: Int, endsEpoch: Bool
  ) {
    self.step = step
    self.epoch = epoch
    self.firstPosition = firstPosition
    self.firstExample = firstExample
    self.count = count
    self.loss = loss
    self.mistakes = mistakes
    self.endsEpoch = endsEpoch
  }
}

/// Training has left the numbers: which step made something infinite or not a number, and what.
public struct Divergence: Equatable, Sendable {
  /// What stopped being a number.
  public enum Quantity: Equatable, Sendable {
    /// The loss of the step; the parameters stayed as they were.
    case loss
    /// The first such parameter in the order of `Trainer.parameterNames`.
    case parameter(index: Int, name: String)
  }

  /// Counted from 1.
  public var step: Int
  /// What stopped being a number first.
  public var quantity: Quantity
  /// True for NaN, false for an infinity.
  public var isNaN: Bool

  /// Training that has left the numbers.
  public init(step: Int, quantity: Quantity, isNaN: Bool) {
    self.step = step
    self.quantity = quantity
    self.isNaN = isNaN
  }
}
