/// A `task` block: the learner changes what the author allows and trains until every condition
/// holds.
public struct OpenTask: Equatable, Sendable {
  public var id: String
  public var prompt: [Inline]
  public var experiment: String
  /// What may be changed, each with the values on offer.
  public var knobs: [Knob]
  public var conditions: [Condition]
  public var hints: [Hint]
  public var explanation: [Inline]
  /// What the author would do; `check` proves that it passes.
  public var model: ModelSolution
  public var allowsSkip: Bool
  public var location: SourceLocation

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

  public var points: Int { conditions.map(\.points).reduce(0, +) }

  public struct Knob: Equatable, Sendable {
    /// A name that `Experiment.set` knows: `rate`, `step`, `seed` …
    public var name: String
    public var values: [String]
    public var location: SourceLocation
    /// One for each value.
    public var valueLocations: [SourceLocation]

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

  public struct Condition: Equatable, Sendable {
    public var expression: LocatedFormula
    /// In words, for the learner; nil shows the expression.
    public var text: [Inline]?
    public var points: Int

    public init(expression: LocatedFormula, text: [Inline]?, points: Int) {
      self.expression = expression
      self.text = text
      self.points = points
    }
  }

  public struct ModelSolution: Equatable, Sendable {
    public var settings: [Setting]
    public var budget: TrainingBudget

    public init(settings: [Setting], budget: TrainingBudget) {
      self.settings = settings
      self.budget = budget
    }
  }

  public struct Setting: Equatable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

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
