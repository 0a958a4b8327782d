/// Everything a step reads, as a value: copy it, put it back, and training goes on as if nothing
/// had happened in between.
public struct TrainingState: Equatable, Sendable {
  /// In the order of `Trainer.parameterNames`.
  public var parameters: [Double]
  /// What the optimizer remembers of each parameter (v, s, or m and v), one array per memory.
  public var moments: [[Double]]
  /// Running means and variances of batch normalization.
  public var statistics: [Double]
  /// Before the schedule's factor.
  public var learningRate: Double
  /// In which order this epoch visits the examples.
  public var order: [Int]
  /// Where shuffles, dropout and random picks come from.
  public var generator: Generator
  /// Steps done.
  public var step: Int
  /// Epochs completed.
  public var epoch: Int
  /// Examples visited in the epoch that is under way.
  public var positionInEpoch: Int
  /// For `StopCondition.patience`: the best loss so far and the epochs since.
  public var bestLoss: Double
  /// Epochs since the best loss so far.
  public var epochsWithoutImprovement: Int
  /// Why training cannot go on.
  public var divergence: Divergence?
}
