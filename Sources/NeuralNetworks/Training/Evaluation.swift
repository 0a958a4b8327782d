/// How the network does with its current parameters, nothing changed by asking.
public struct Evaluation: Equatable, Sendable {
  /// Over one set of examples.
  public struct Measured: Equatable, Sendable {
    /// The mean loss.
    public var loss: Double
    /// Examples classified wrongly; nil for regression.
    public var mistakes: Int?
    public var count: Int

    public init(loss: Double, mistakes: Int?, count: Int) {
      self.loss = loss
      self.mistakes = mistakes
      self.count = count
    }

    /// The share classified rightly; nil for regression.
    public var accuracy: Double? {
      mistakes.map { Double(count - $0) / Double(count) }
    }
  }

  public var training: Measured
  public var validation: Measured?

  public init(training: Measured, validation: Measured? = nil) {
    self.training = training
    self.validation = validation
  }

  public var loss: Double { training.loss }
  public var mistakes: Int? { training.mistakes }
  public var accuracy: Double? { training.accuracy }
}
