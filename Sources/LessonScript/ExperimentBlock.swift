import NeuralNetworks

/// An `experiment` block: a recipe with a name. It draws nothing; `plot` and `train` refer to it.
public struct ExperimentBlock: Equatable, Sendable {
  public var id: String
  public var experiment: Experiment
  public var location: SourceLocation

  public init(id: String, experiment: Experiment, location: SourceLocation) {
    self.id = id
    self.experiment = experiment
    self.location = location
  }
}

/// A `plot` block: which pictures of an experiment stand beside the words, top to bottom.
public struct PlotBlock: Equatable, Sendable {
  public var experiment: String
  public var show: [PlotKind]
  /// Names of a number question's "where on the axes", ranges and the like, by kind; see `Lessons/README.md`.
  public var xRange: ClosedRange<Double>?
  public var yRange: ClosedRange<Double>?
  public var location: SourceLocation

  public init(
    experiment: String, show: [PlotKind], xRange: ClosedRange<Double>? = nil,
    yRange: ClosedRange<Double>? = nil, location: SourceLocation
  ) {
    self.experiment = experiment
    self.show = show
    self.xRange = xRange
    self.yRange = yRange
    self.location = location
  }
}

/// The pictures there are.
public enum PlotKind: String, Equatable, Sendable, CaseIterable {
  case boundary, mistakes, loss, weights, data
}

/// A `train` block: on this page Space trains the experiment, up to a budget.
public struct TrainBlock: Equatable, Sendable {
  public var experiment: String
  public var budget: TrainingBudget
  /// Updates per second when the learner presses Space; nil leaves it to the program.
  public var speed: Double?
  public var location: SourceLocation

  public init(
    experiment: String, budget: TrainingBudget, speed: Double? = nil, location: SourceLocation
  ) {
    self.experiment = experiment
    self.budget = budget
    self.speed = speed
    self.location = location
  }
}

/// How far training goes.
public enum TrainingBudget: Equatable, Sendable {
  case updates(Int)
  case epochs(Int)
}
