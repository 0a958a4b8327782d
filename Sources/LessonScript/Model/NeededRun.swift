/// A `needs` block: the runs that a page speaks of. Until they are made, the page shows none of its words and pictures.
public struct NeedsBlock: Equatable, Sendable {
  /// In the author's order.
  public var runs: [NeededRun]
  /// Where the block begins.
  public var location: SourceLocation

  /// A block of these runs.
  public init(runs: [NeededRun], location: SourceLocation) {
    self.runs = runs
    self.location = location
  }
}

/// A run that a page speaks of: an experiment, and what holds of it once the run is made.
public struct NeededRun: Equatable, Sendable {
  /// The experiment's id.
  public var experiment: String
  /// Bare names speak of that experiment.
  public var condition: LocatedFormula
  /// Where the id stands.
  public var location: SourceLocation

  /// A run of an experiment up to where the condition holds.
  public init(experiment: String, condition: LocatedFormula, location: SourceLocation) {
    self.experiment = experiment
    self.condition = condition
    self.location = location
  }

  /// How long the run is, where the condition is no more than a count of it: epochs, updates or seeds.
  public var length: (quantity: Quantity, count: Double)? {
    guard case .binary(let sign, .name(let name), .number(let count)) = condition.expression,
      sign == .equal || sign == .greaterOrEqual, name.qualifier == nil
    else { return nil }
    switch name.quantity {
    case .measure(.epoch)?, .measure(.step)?, .survey(.trials)?:
      return name.quantity.map { ($0, count) }
    default: return nil
    }
  }

  /// Whether the run is one from many seeds.
  public var isSurvey: Bool {
    condition.expression.names.contains { name in
      if case .survey? = name.quantity { true } else { false }
    }
  }
}
