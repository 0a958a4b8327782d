import NeuralNetworks

/// An `experiment` block: a recipe with a name. It draws nothing; `plot` and `train` refer to it.
public struct ExperimentBlock: Equatable, Sendable {
  /// What plots and formulas call it.
  public var id: String
  /// What is trained, and how.
  public var experiment: Experiment
  /// Where the block begins.
  public var location: SourceLocation

  /// A recipe and its name.
  public init(id: String, experiment: Experiment, location: SourceLocation) {
    self.id = id
    self.experiment = experiment
    self.location = location
  }
}

/// A `train` block: on this page Space trains the experiment, up to a budget.
public struct TrainBlock: Equatable, Sendable {
  /// The experiment's id.
  public var experiment: String
  /// How far it trains.
  public var budget: TrainingBudget
  /// Updates per second when the learner presses Space; nil leaves it to the program.
  public var speed: Double?
  /// Where the block is about many starts, not about one training.
  public var survey: Survey?
  /// Where the block begins.
  public var location: SourceLocation

  /// Training of an experiment; what is left out is left to the program.
  public init(
    experiment: String, budget: TrainingBudget, speed: Double? = nil, survey: Survey? = nil,
    location: SourceLocation
  ) {
    self.experiment = experiment
    self.budget = budget
    self.speed = speed
    self.survey = survey
    self.location = location
  }

  /// The same experiment from many seeds, 1, 2, 3 …, each trained as far as the budget goes.
  public struct Survey: Equatable, Sendable {
    /// How many, from seed 1.
    public var seeds: Int
    /// What has to be true at the end of a training that succeeded.
    public var success: LocatedFormula

    /// A survey of so many seeds.
    public init(seeds: Int, success: LocatedFormula) {
      self.seeds = seeds
      self.success = success
    }
  }
}

/// How far training goes.
public enum TrainingBudget: Equatable, Sendable {
  /// So many updates.
  case updates(Int)
  /// So many epochs.
  case epochs(Int)
}
