import LessonScript
import NeuralNetworks

/// What formulas read of one experiment: now, just before the last update, or at the start.
struct ExperimentReading {
  let timeline: Timeline
  let timePoint: Formula.TimePoint?

  init(_ timeline: Timeline, at timePoint: Formula.TimePoint? = nil) {
    (self.timeline, self.timePoint) = (timeline, timePoint)
  }

  /// The updates up to then.
  private var step: Int {
    switch timePoint {
    case .before: max(timeline.cursor - 1, 0)
    case .initial: 0
    case nil: timeline.cursor
    }
  }

  /// The network as it stood.
  private var network: Network {
    switch timePoint {
    case .before: timeline.previousNetwork
    case .initial: timeline.initialNetwork
    case nil: timeline.trainer.network
    }
  }

  /// A quantity of the experiment; nil where its network has none such.
  func value(of quantity: Quantity, _ indices: [Int], _ arguments: [Double]) -> Double? {
    switch quantity {
    case .measure(let measure): value(of: measure)
    case .lastLayer(let number): value(of: number, indices.first ?? 1, for: arguments)
    case .parameter(let parameter): value(of: parameter, indices)
    case .trace(let number): value(of: number, unit: indices.first, row: arguments.first)
    case .survey, .function: nil
    }
  }

  private func value(of measure: Quantity.Measure) -> Double? {
    switch measure {
    case .step: Double(step)
    case .epoch: Double(timeline.epochs(after: step).count)
    case .rate: rate
    case .parameters: Double(layout.count)
    case .mistakes: network.evaluate().mistakes.map(Double.init)
    case .accuracy: network.evaluate().accuracy
    case .loss: network.evaluate().loss
    case .epochMistakes: timeline.epochs(after: step).lastMistakes.map(Double.init)
    }
  }

  /// What the next update takes: the learning rate with its schedule's factor.
  private var rate: Double {
    let base =
      timePoint == .initial ? timeline.initial.learningRate : timeline.trainer.learningRate
    let epoch = step / max(timeline.trainer.stepsPerEpoch, 1)
    return base * timeline.experiment.schedule.factor(epoch: epoch)
  }

  private func value(
    of number: Quantity.LastLayer, _ output: Int, for inputs: [Double]
  ) -> Double? {
    guard inputs.count == timeline.experiment.dataset.inputs.columns else { return nil }
    let values =
      switch number {
      case .score: network.score(inputs)
      case .output: network.output(inputs)
      }
    return values.element(output - 1)
  }

  // MARK: Parameters

  private var layout: ParameterLayout { timeline.trainer.parameterLayout }

  private func offset(of parameter: Quantity.Parameter, _ indices: [Int]) -> Int? {
    parameter.index(indices, in: layout).flatMap(layout.offset)
  }

  private func value(of parameter: Quantity.Parameter, _ indices: [Int]) -> Double? {
    offset(of: parameter, indices).map(network.parameter(at:))
  }

  /// ∂L/∂ a parameter over the training data; nil for other quantities.
  func derivative(
    _ derivative: Formula.Derivative, of quantity: Quantity, _ indices: [Int]
  ) -> Double? {
    guard case .parameter(let parameter) = quantity, let offset = offset(of: parameter, indices)
    else { return nil }
    return switch derivative {
    case .gradient: network.gradients()[offset]
    case .numeric: network.numericGradients()[offset]
    }
  }

  // MARK: One example on its way

  /// `z2[1](3)`: a number of layer 2 while row 3 of the data goes through.
  private func value(of number: Quantity.Trace, unit: Int?, row: Double?) -> Double? {
    let data = timeline.experiment.dataset
    guard let unit, let row = row?.index.map({ $0 - 1 }), (0..<data.count).contains(row) else {
      return nil
    }
    let trace = network.trace(data.inputs.row(row), target: data.targets.row(row))
    guard let layer = trace.layers.first(where: { $0.number == number.layer }) else { return nil }
    return switch number.kind {
    case .sum: layer.z.element(unit - 1)
    case .activation: layer.a.element(unit - 1)
    case .delta: layer.delta.element(unit - 1)
    }
  }
}

extension Array {
  func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
