/// A `task` block: the learner changes what the author allows and trains until every condition
/// holds.
public struct OpenTask: Equatable, Sendable {
  /// Unique in the lesson; the solution is kept under it.
  public var id: String
  /// What is to be reached.
  public var prompt: [Inline]
  /// The experiment's id.
  public var experiment: String
  /// What may be changed, each with the values on offer.
  public var knobs: [Knob]
  /// What must hold in the end, in the author's order.
  public var conditions: [Condition]
  /// Help in stages.
  public var hints: [Hint]
  /// Said once the task is solved.
  public var explanation: [Inline]
  /// What the author would do; `check` proves that it passes.
  public var model: ModelSolution
  /// Whether the learner may go on without a solution.
  public var allowsSkip: Bool
  /// Where the block begins.
  public var location: SourceLocation

  /// A task; what is left out is as in a file.
  public init(
    id: String, prompt: [Inline], experiment: String, knobs: [Knob], conditions: [Condition],
    hints: [Hint] = [], explanation: [Inline] = [], model: ModelSolution, allowsSkip: Bool = true,
    location: SourceLocation
  ) {
    self.id = id
    self.prompt = prompt
    self.experiment = experiment
    self.knobs = knobs
    self.conditions = conditions
    self.hints = hints
    self.explanation = explanation
    self.model = model
    self.allowsSkip = allowsSkip
    self.location = location
  }

  /// What meeting all conditions earns.
  public var points: Int { conditions.map(\.points).reduce(0, +) }

  /// Something that the learner may set.
  public struct Knob: Equatable, Sendable {
    /// A name that `Experiment.setting(_:to:)` knows: `rate`, `step`, `seed` …
    public var name: String
    /// What it may be set to, as the author wrote it.
    public var values: [String]
    /// Where its name stands.
    public var location: SourceLocation
    /// One for each value.
    public var valueLocations: [SourceLocation]

    /// A knob and the values on offer.
    public init(
      name: String, values: [String], location: SourceLocation,
      valueLocations: [SourceLocation] = []
    ) {
      self.name = name
      self.values = values
      self.location = location
      self.valueLocations = valueLocations
    }

    /// Where a value stands.
    public func location(ofValue index: Int) -> SourceLocation {
      valueLocations.indices.contains(index) ? valueLocations[index] : location
    }
  }

  /// Something that must hold.
  public struct Condition: Equatable, Sendable {
    /// What must be true.
    public var expression: LocatedFormula
    /// In words, for the learner; nil shows the expression.
    public var text: [Inline]?
    /// What meeting it earns.
    public var points: Int

    /// A condition, in words where the author has some.
    public init(expression: LocatedFormula, text: [Inline]?, points: Int) {
      self.expression = expression
      self.text = text
      self.points = points
    }
  }

  /// The author's way to solve the task.
  public struct ModelSolution: Equatable, Sendable {
    /// What is set before training.
    public var settings: [Setting]
    /// How far it trains.
    public var budget: TrainingBudget

    /// Settings, then training.
    public init(settings: [Setting], budget: TrainingBudget) {
      self.settings = settings
      self.budget = budget
    }
  }

  /// A knob and what it is set to.
  public struct Setting: Equatable, Sendable {
    /// The knob's name.
    public var name: String
    /// One of the values on offer.
    public var value: String

    /// A knob and a value.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// A `play` block: an experiment to try things out on, with nothing asked and nothing scored.
public struct PlayBlock: Equatable, Sendable {
  /// The experiment's id.
  public var experiment: String
  /// What may be changed, each with the values on offer.
  public var knobs: [OpenTask.Knob]
  /// Where the block begins.
  public var location: SourceLocation

  /// Free play with these knobs.
  public init(experiment: String, knobs: [OpenTask.Knob], location: SourceLocation) {
    self.experiment = experiment
    self.knobs = knobs
    self.location = location
  }
}
