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
  /// The ends of the axes; nil leaves them to the data.
  public var xRange: ClosedRange<Double>?
  public var yRange: ClosedRange<Double>?
  /// The parameter or two that a surface lies over, such as `w1` and `w2`.
  public var over: [String]
  /// What bars and tables show, each with its label.
  public var values: [PlotValue]
  /// What an activation plot draws, by the engine's names.
  public var functions: [String]
  public var location: SourceLocation

  public init(
    experiment: String, show: [PlotKind], xRange: ClosedRange<Double>? = nil,
    yRange: ClosedRange<Double>? = nil, over: [String] = [], values: [PlotValue] = [],
    functions: [String] = [], location: SourceLocation
  ) {
    self.experiment = experiment
    self.show = show
    self.xRange = xRange
    self.yRange = yRange
    self.over = over
    self.values = values
    self.functions = functions
    self.location = location
  }
}

/// The pictures there are.
public enum PlotKind: String, Equatable, Sendable, CaseIterable {
  case boundary, mistakes, loss, weights, data
  /// The loss over one parameter or two, with the path of training.
  case surface
  /// The line that each unit of the first layer draws through two inputs.
  case units
  /// Units and connections as a diagram.
  case network
  /// The examples as the hidden layer sees them.
  case hidden
  /// Curves of activation functions.
  case activations
  /// The size of the gradient, layer by layer.
  case gradients
  /// Formulas as bars, or as a table.
  case bars, table
  /// Predicted against true classes.
  case confusion
  /// Why the last update moved the weight that the learner picks.
  case why
  /// Which seeds succeeded, of a `train` block with seeds.
  case starts
}

/// A bar or a line of a table.
public struct PlotValue: Equatable, Sendable {
  public var label: String
  public var expression: LocatedFormula

  public init(label: String, expression: LocatedFormula) {
    self.label = label
    self.expression = expression
  }
}

/// A `train` block: on this page Space trains the experiment, up to a budget.
public struct TrainBlock: Equatable, Sendable {
  public var experiment: String
  public var budget: TrainingBudget
  /// Updates per second when the learner presses Space; nil leaves it to the program.
  public var speed: Double?
  /// Where the block is about many starts, not about one training.
  public var survey: Survey?
  public var location: SourceLocation

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
    public var seeds: Int
    /// What has to be true at the end of a training that succeeded.
    public var success: LocatedFormula

    public init(seeds: Int, success: LocatedFormula) {
      self.seeds = seeds
      self.success = success
    }
  }
}

/// How far training goes.
public enum TrainingBudget: Equatable, Sendable {
  case updates(Int)
  case epochs(Int)
}
