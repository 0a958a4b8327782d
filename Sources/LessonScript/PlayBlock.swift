/// A `play` block: an experiment to try things out on, with nothing asked and nothing scored.
public struct PlayBlock: Equatable, Sendable {
  public var experiment: String
  /// What may be changed, each with the values on offer.
  public var knobs: [OpenTask.Knob]
  public var location: SourceLocation

  public init(experiment: String, knobs: [OpenTask.Knob], location: SourceLocation) {
    self.experiment = experiment
    self.knobs = knobs
    self.location = location
  }
}
