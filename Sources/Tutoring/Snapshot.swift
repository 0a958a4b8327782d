import LessonScript
import NeuralNetworks

/// An experiment at one moment: now, just before the last update, or at the start of training.
struct Snapshot {
  let trainer: Trainer
  /// Updates done at the moment.
  let step: Int
  /// Epochs completed at the moment, and the mistakes of the last of them.
  private let epochs: (count: Int, lastMistakes: Int?)

  init(_ timeline: Timeline, at moment: Formula.TimePoint? = nil) {
    var trainer = timeline.trainer
    switch moment {
    case .before:
      trainer.state.parameters = timeline.previousParameters
      step = max(timeline.cursor - 1, 0)
    case .initial:
      trainer.state = timeline.initial
      step = 0
    case .gradient, .numeric, nil: step = timeline.cursor
    }
    self.trainer = trainer
    epochs = timeline.epochs(after: step)
  }

  /// A quantity by its name in formulas; nil where there is none of that name.
  func quantity(_ name: String, indices: [Int], arguments: [Double]?) -> Double? {
    switch name {
    case "step": Double(step)
    case "epoch": Double(epochs.count)
    case "rate": trainer.learningRate
    case "parameters": Double(trainer.parameterCount)
    case "mistakes": trainer.evaluate().mistakes.map(Double.init)
    case "accuracy": trainer.evaluate().accuracy
    case "loss": trainer.evaluate().loss
    case "epoch_mistakes": epochs.lastMistakes.map(Double.init)
    case "score": arguments.flatMap { value(trainer.score, $0, indices) }
    case "output": arguments.flatMap { value(trainer.output, $0, indices) }
    default: parameter(name, indices) ?? traced(name, indices, arguments)
    }
  }

  private func value(
    _ function: ([Double]) -> [Double], _ arguments: [Double], _ indices: [Int]
  ) -> Double? {
    guard arguments.count == trainer.experiment.dataset.inputs.columns else { return nil }
    return function(arguments).element((indices.first ?? 1) - 1)
  }

  private func parameter(_ name: String, _ indices: [Int]) -> Double? {
    place(name, indices).map { trainer.state.parameters[$0] }
  }

  private func place(_ name: String, _ indices: [Int]) -> Int? {
    trainer.parameterNames.firstIndex(of: name + indices.map { "[\($0)]" }.joined())
  }

  /// ∂L/∂ a parameter over the training data, by backpropagation or by trying.
  func derivative(_ name: String, indices: [Int], numeric: Bool) -> Double? {
    place(name, indices).map {
      numeric ? trainer.numericGradients()[$0] : trainer.gradients()[$0]
    }
  }

  /// `z2[1](3)`: a number of layer 2 while row 3 of the data goes through.
  private func traced(_ name: String, _ indices: [Int], _ arguments: [Double]?) -> Double? {
    let letters = name.prefix { !$0.isNumber }
    guard let number = Int(name.dropFirst(letters.count)), let unit = indices.first,
      let trace = arguments?.first.flatMap(trace),
      let layer = trace.layers.first(where: { $0.number == number })
    else { return nil }
    switch letters {
    case "z": return layer.z.element(unit - 1)
    case "a": return layer.a.element(unit - 1)
    case "delta": return layer.delta.element(unit - 1)
    default: return nil
    }
  }

  private func trace(_ row: Double) -> Trace? {
    let data = trainer.experiment.dataset
    guard let row = row.whole.map({ $0 - 1 }), (0..<data.count).contains(row) else { return nil }
    return trainer.trace(data.inputs.row(row), target: data.targets.row(row))
  }
}

extension Double {
  /// As an index or a row; nil for what is no whole number of a sensible size.
  var whole: Int? { magnitude < 1e9 && self == rounded() ? Int(self) : nil }
}

extension Array {
  func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
