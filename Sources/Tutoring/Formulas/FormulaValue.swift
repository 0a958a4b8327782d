import LessonScript
import NeuralNetworks

/// Computes formulas from the experiments of a session, as they stand now.
public struct FormulaValue: Sendable {
  var timelines: [String: Timeline]
  var surveys: [String: Survey] = [:]
  /// The experiment that bare names speak of.
  var experiment: String?

  /// For texts that speak of no experiment: nothing can be computed.
  public static let none = FormulaValue(timelines: [:])

  /// The number a formula stands for; truth is 1 and 0, and what cannot be computed is NaN.
  public func callAsFunction(_ formula: LocatedFormula) -> Double { value(formula.expression) }

  func holds(_ formula: LocatedFormula) -> Bool { self(formula) == 1 }

  private func value(_ formula: Formula) -> Double {
    switch formula {
    case .number(let number): number
    case .negate(let operand): -value(operand)
    case .not(let operand): truth(value(operand) == 0)
    case .binary(let op, let left, let right): apply(op, value(left), value(right))
    case .name(let name): value(name)
    }
  }

  private func truth(_ condition: Bool) -> Double { condition ? 1 : 0 }

  private func apply(_ op: Formula.Operator, _ a: Double, _ b: Double) -> Double {
    switch op {
    case .or: truth(a != 0 || b != 0)
    case .and: truth(a != 0 && b != 0)
    case .equal: truth(a == b)
    case .notEqual: truth(a != b)
    case .less: truth(a < b)
    case .lessOrEqual: truth(a <= b)
    case .greater: truth(a > b)
    case .greaterOrEqual: truth(a >= b)
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .power: Elementary.pow(a, b)
    }
  }

  private func value(_ name: Formula.Name) -> Double {
    let arguments = (name.arguments ?? []).map(value)
    let indices = name.indices.compactMap { value($0).index }
    guard let quantity = name.quantity, indices.count == name.indices.count else { return .nan }
    if case .function(let function) = quantity { return function.value(of: arguments) }
    guard let id = name.experiment ?? experiment, let timeline = timelines[id] else { return .nan }
    if case .survey(let count) = quantity { return surveys[id, default: Survey()].value(of: count) }
    let reading = ExperimentReading(timeline, at: name.timePoint)
    if case .derivative(let derivative) = name.qualifier {
      return reading.derivative(derivative, of: quantity, indices) ?? .nan
    }
    return reading.value(of: quantity, indices, arguments) ?? .nan
  }
}

extension FormulaValue {
  /// The numbers that a condition compares with others, as they stand, each once and in its order: of
  /// `loss < 0.1 and w1 > w2` the loss, w₁ and w₂.
  public func compared(in condition: LocatedFormula) -> [ComparedNumber] {
    condition.expression.compared
      .map { ComparedNumber(name: $0.nameCompared, value: value($0)) }.withoutRepetitions
  }
}

/// A number that a condition compares with another.
public struct ComparedNumber: Equatable, Sendable {
  /// What it is, as `loss` or `best.loss`; nil where more than a name is computed.
  public let name: String?
  /// As it stands.
  public let value: Double
}

extension Formula {
  /// The sides of all comparisons that are not the same number for ever.
  fileprivate var compared: [Formula] {
    switch self {
    case .number, .name, .negate: []
    case .not(let operand): operand.compared
    case .binary(let op, let left, let right):
      switch op {
      case .or, .and: left.compared + right.compared
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        [left, right].filter { !$0.isConstant }
      case .add, .subtract, .multiply, .divide, .power: []
      }
    }
  }

  /// The word alone that is compared.
  fileprivate var nameCompared: String? {
    guard case .name(let name) = self, name.qualifier == nil, name.indices.isEmpty,
      name.arguments == nil
    else { return nil }
    return (name.experiment.map { $0 + "." } ?? "") + name.name.replacing("_", with: " ")
  }

  private var isConstant: Bool {
    switch self {
    case .number: true
    case .negate(let operand), .not(let operand): operand.isConstant
    case .binary(_, let left, let right): left.isConstant && right.isConstant
    case .name(let name):
      if case .function? = name.quantity {
        (name.arguments ?? []).allSatisfy(\.isConstant)
      } else {
        false
      }
    }
  }
}

extension [ComparedNumber] {
  fileprivate var withoutRepetitions: [ComparedNumber] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Formula.Name {
  fileprivate var timePoint: Formula.TimePoint? {
    if case .at(let timePoint) = qualifier { timePoint } else { nil }
  }
}

extension Survey {
  fileprivate func value(of count: Quantity.SurveyCount) -> Double {
    switch count {
    case .trials: Double(trials)
    case .successes: Double(successes)
    }
  }
}

extension Quantity.Function {
  /// NaN for a number of arguments that the function does not take.
  fileprivate func value(of x: [Double]) -> Double {
    guard let first = x.first else { return .nan }
    return switch self {
    case .abs: Swift.abs(first)
    case .sqrt: first.squareRoot()
    case .exp: Elementary.exp(first)
    case .ln: Elementary.log(first)
    case .min: x.min() ?? .nan
    case .max: x.max() ?? .nan
    case .round: x.count > 1 ? rounded(first, decimals: x[1]) : first.rounded()
    }
  }

  /// Halves go away from zero, as one rounds by hand.
  private func rounded(_ x: Double, decimals: Double) -> Double {
    guard let count = decimals.index, (0...15).contains(count) else { return .nan }
    let power = Elementary.pow(10, Double(count))
    let scaled = x * power
    return scaled.magnitude < 1e15 ? scaled.rounded() / power : x
  }
}
