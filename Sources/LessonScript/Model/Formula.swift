/// Arithmetic over the names of an experiment: `score(9, 8)`, `w1*4 + b`, `mistakes == 0 and epoch
/// <= 12`.
///
/// Grammar, loosest first: `or`, `and`, `not`, comparison (`== != < <= > >=`), `+ -`, `* /`, unary
/// `-`, `^` (to the right), then numbers, names, `name(…)`, `name[…][…]`, `experiment.name…` and
/// parentheses. Truth is 1 and 0.
public indirect enum Formula: Equatable, Sendable {
  /// A number as it is written.
  case number(Double)
  /// A name with its indices and arguments, and the experiment it belongs to where one is named:
  /// `w1[1][2]`, `score(9, 8)`, `and.loss`.
  case name(Name)
  /// −x
  case negate(Formula)
  /// 1 where x is 0, else 0.
  case not(Formula)
  /// Two formulas joined by an operator.
  case binary(Operator, Formula, Formula)

  /// A name as it stands in a formula, and what it means.
  public struct Name: Equatable, Sendable {
    /// The experiment it says it belongs to; nil leaves that to the page.
    public let experiment: String?
    /// The last word, such as `w1` of `and.before.w1[2][1]`.
    public let name: String
    /// What the word stands for; nil for a number drawn for a question and for unknown names.
    public let quantity: Quantity?
    /// What stands in each pair of brackets.
    public var indices: [Formula]
    /// nil for a plain name, empty for `name()`.
    public var arguments: [Formula]?
    /// Where the name begins.
    public let location: SourceLocation
    /// The word before the name that says when it is looked up, or what of it; nil is the number now.
    public let qualifier: Qualifier?

    /// Finds the quantity of the name.
    public init(
      experiment: String?, name: String, indices: [Formula], arguments: [Formula]?,
      location: SourceLocation, qualifier: Qualifier? = nil
    ) {
      self.experiment = experiment
      self.name = name
      quantity = Quantity(name: name)
      self.indices = indices
      self.arguments = arguments
      self.location = location
      self.qualifier = qualifier
    }
  }

  /// What stands before a name and a point: `before.w1`, `gradient.w1`.
  public enum Qualifier: Equatable, Sendable {
    /// The number at another point of training.
    case at(TimePoint)
    /// How the loss changes with the parameter.
    case derivative(Derivative)

    /// The qualifier that this word is; nil if it is none.
    public init?(_ word: String) {
      if let it = TimePoint(rawValue: word) {
        self = .at(it)
      } else if let it = Derivative(rawValue: word) {
        self = .derivative(it)
      } else {
        return nil
      }
    }
  }

  /// Points of training other than now.
  public enum TimePoint: String, Sendable, CaseIterable {
    /// Just before the last update.
    case before
    /// At the start of training.
    case initial
  }

  /// ∂L/∂w over the training data, which only parameters have.
  public enum Derivative: String, Sendable, CaseIterable {
    /// By backpropagation.
    case gradient
    /// By trying: (L(w + h) − L(w − h)) / 2h.
    case numeric
  }

  /// What joins two formulas, by how it is written.
  public enum Operator: String, Equatable, Sendable, CaseIterable {
    /// 1 where one side is not 0.
    case or
    /// 1 where neither side is 0.
    case and
    /// a = b
    case equal = "=="
    /// a ≠ b
    case notEqual = "!="
    /// a < b
    case less = "<"
    /// a ≤ b
    case lessOrEqual = "<="
    /// a > b
    case greater = ">"
    /// a ≥ b
    case greaterOrEqual = ">="
    /// a + b
    case add = "+"
    /// a − b
    case subtract = "-"
    /// a · b
    case multiply = "*"
    /// a / b
    case divide = "/"
    /// aᵇ
    case power = "^"
  }
}

extension Formula {
  /// Every name in the formula, those inside of brackets and parentheses among them.
  public var names: [Name] {
    switch self {
    case .number: []
    case .negate(let inner), .not(let inner): inner.names
    case .binary(_, let left, let right): left.names + right.names
    case .name(let name): [name] + (name.indices + (name.arguments ?? [])).flatMap(\.names)
    }
  }
}

/// A formula, how the author spelled it, and where.
public struct LocatedFormula: Equatable, Sendable {
  /// What is computed.
  public var expression: Formula
  /// As the author spelled it.
  public var text: String
  /// Where it begins.
  public var location: SourceLocation

  /// A formula with its spelling and where it begins.
  public init(expression: Formula, text: String, location: SourceLocation) {
    self.expression = expression
    self.text = text
    self.location = location
  }
}
