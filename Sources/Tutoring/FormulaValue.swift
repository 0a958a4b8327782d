import LessonScript
import NeuralNetworks

/// Computes formulas from the experiments of a session, as they stand now.
public struct FormulaValue: Sendable {
  var timelines: [String: Timeline]
  var surveys: [String: Survey] = [:]
  /// The experiment that bare names speak of.
  var experiment: String?

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
    let arguments = name.arguments?.map(value)
    if let arguments, let result = Self.function(name.name, arguments) { return result }
    guard let id = name.experiment ?? experiment, let timeline = timelines[id] else { return .nan }
    if let count = surveyed(name.name, id) { return count }
    let indices = name.indices.compactMap { value($0).whole }
    guard indices.count == name.indices.count else { return .nan }
    let snapshot = Snapshot(timeline, at: name.moment)
    if let moment = name.moment, moment.isDerivative {
      return snapshot.derivative(name.name, indices: indices, numeric: moment == .numeric) ?? .nan
    }
    return snapshot.quantity(name.name, indices: indices, arguments: arguments) ?? .nan
  }

  private func surveyed(_ name: String, _ experiment: String) -> Double? {
    switch name {
    case "trials": Double(surveys[experiment]?.trials ?? 0)
    case "successes": Double(surveys[experiment]?.successes ?? 0)
    default: nil
    }
  }

  /// Functions that need no experiment.
  private static func function(_ name: String, _ x: [Double]) -> Double? {
    switch (name, x.count) {
    case ("abs", 1): abs(x[0])
    case ("sqrt", 1): x[0].squareRoot()
    case ("exp", 1): Elementary.exp(x[0])
    case ("ln", 1): Elementary.log(x[0])
    case ("round", 1): x[0].rounded()
    case ("round", 2): rounded(x[0], decimals: x[1])
    case ("min", 1...): x.min()
    case ("max", 1...): x.max()
    default: nil
    }
  }

  /// Halves go away from zero, as one rounds by hand.
  private static func rounded(_ x: Double, decimals: Double) -> Double {
    guard let count = decimals.whole, (0...15).contains(count) else { return .nan }
    let power = Elementary.pow(10, Double(count))
    let scaled = x * power
    return scaled.magnitude < 1e15 ? scaled.rounded() / power : x
  }
}
