/// Arithmetic over the names of an experiment: `score(9, 8)`, `w1*4 + b`, `mistakes == 0 and epoch
/// <= 12`.
///
/// Grammar, loosest first: `or`, `and`, `not`, comparison (`== != < <= > >=`), `+ -`, `* /`, unary
/// `-`, `^` (to the right), then numbers, names, `name(…)`, `name[…][…]`, `experiment.name…` and
/// parentheses. Truth is 1 and 0.
public indirect enum Formula: Equatable, Sendable {
  case number(Double)
  /// A name with its indices and arguments, and the experiment it belongs to where one is named:
  /// `w1[1][2]`, `score(9, 8)`, `and.loss`.
  case name(Name)
  case negate(Formula)
  case not(Formula)
  case binary(Operator, Formula, Formula)

  public struct Name: Equatable, Sendable {
    public var experiment: String?
    public var name: String
    public var indices: [Formula]
    /// nil for a plain name, empty for `name()`.
    public var arguments: [Formula]?
    public var location: SourceLocation
    /// Set by `before.w1` or `initial.w1`; nil is now.
    public var moment: TimePoint?

    public init(
      experiment: String?, name: String, indices: [Formula], arguments: [Formula]?,
      location: SourceLocation, moment: TimePoint? = nil
    ) {
      self.experiment = experiment
      self.name = name
      self.indices = indices
      self.arguments = arguments
      self.location = location
      self.moment = moment
    }
  }

  /// When a name is looked up, if not now, or what of it.
  public enum TimePoint: String, Equatable, Sendable, CaseIterable {
    /// Just before the last update.
    case before
    /// At the start of training.
    case initial
    /// Of a parameter: ∂L/∂w over the training data, by backpropagation.
    case gradient
    /// The same by trying: (L(w + h) − L(w − h)) / 2h.
    case numeric

    /// Whether only parameters have it.
    public var isDerivative: Bool { self == .gradient || self == .numeric }
  }

  public enum Operator: String, Equatable, Sendable, CaseIterable {
    case or
    case and
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
  }
}

/// A formula, how the author spelled it, and where.
public struct LocatedFormula: Equatable, Sendable {
  public var expression: Formula
  public var text: String
  public var location: SourceLocation

  public init(expression: Formula, text: String, location: SourceLocation) {
    self.expression = expression
    self.text = text
    self.location = location
  }
}
