import LessonScript
import NeuralNetworks

/// Computes formulas from the experiments of a session, as they stand now.
public struct FormulaValue: Sendable {
  var timelines: [String: Timeline]
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
    let indices = name.indices.map(value)
    return timeline.quantity(name.name, indices: indices, arguments: arguments) ?? .nan
  }

  /// Functions that need no experiment.
  private static func function(_ name: String, _ x: [Double]) -> Double? {
    switch (name, x.count) {
    case ("abs", 1): abs(x[0])
    case ("sqrt", 1): x[0].squareRoot()
    case ("exp", 1): Elementary.exp(x[0])
    case ("ln", 1): Elementary.log(x[0])
    case ("round", 1): x[0].rounded()
    case ("min", 1...): x.min()
    case ("max", 1...): x.max()
    default: nil
    }
  }
}

extension Timeline {
  /// A quantity by its name in formulas; nil where there is none of that name.
  func quantity(_ name: String, indices: [Double], arguments: [Double]?) -> Double? {
    switch name {
    case "step": Double(cursor)
    case "epoch": Double(trainer.epochCount)
    case "rate": state.learningRate
    case "parameters": Double(state.parameters.count)
    case "mistakes": trainer.evaluate().mistakes.map(Double.init)
    case "accuracy": trainer.evaluate().accuracy
    case "loss": trainer.evaluate().loss
    case "epoch_mistakes": mistakesPerEpoch.last.map(Double.init)
    case "score": arguments.flatMap { value(trainer.score, $0, indices) }
    case "output": arguments.flatMap { value(trainer.output, $0, indices) }
    default: parameter(name, indices)
    }
  }

  private func value(
    _ function: ([Double]) -> [Double], _ arguments: [Double], _ indices: [Double]
  ) -> Double? {
    guard arguments.count == experiment.dataset.inputs.columns else { return nil }
    let results = function(arguments)
    let index = indices.first.map { Int($0) - 1 } ?? 0
    return results.indices.contains(index) ? results[index] : nil
  }

  private func parameter(_ name: String, _ indices: [Double]) -> Double? {
    let spelled = name + indices.map { "[\(Int($0))]" }.joined()
    return trainer.parameterNames.firstIndex(of: spelled).map { state.parameters[$0] }
  }
}
