extension Experiment {
  /// What a learner may turn, by name; see `setting(_:to:)`.
  public static let knobs: [String] = Knob.allCases.map(\.rawValue)

  /// The experiment with one knob turned.
  ///
  /// rate, seed, epochs, batch ("full" or a number); units (of every hidden layer, or one number per
  /// hidden layer: "8,4"); layers (how many hidden ones); activation (of the hidden layers);
  /// optimizer (keeps the rate); step (">= 0" or "> 0"); shuffle ("yes" or "no"); momentum; l1; l2;
  /// dropout (rate of every dropout layer); data (made-up examples of a kind with as many targets: "moons").
  ///
  /// Throws `unknownKnob`, `unknownValue` or `knobDoesNotApply`.
  public func setting(_ knob: String, to value: String) throws(ExperimentError) -> Experiment {
    guard let knob = Knob(rawValue: knob) else {
      throw .unknownKnob(knob, known: Self.knobs)
    }
    var changed = self
    try knob.turn(&changed, to: value)
    return changed
  }
}

/// Something a learner may turn.
enum Knob: String, CaseIterable {
  case rate, seed, epochs, batch, units, layers, activation, optimizer, step, shuffle
  case momentum, l1, l2, dropout, data

  func turn(_ experiment: inout Experiment, to value: String) throws(ExperimentError) {
    switch self {
    case .rate: experiment.learning = experiment.learning.with(rate: try number(value))
    case .seed: experiment.seed = try seed(value)
    case .epochs: experiment.epochs = try count(value)
    case .batch: experiment.batchSize = value == "full" ? .full : .examples(try count(value))
    case .units: try experiment.set(units: try counts(value))
    case .layers: try experiment.set(hiddenLayers: try count(value, from: 0))
    case .activation: try experiment.set(hiddenActivation: try activation(value))
    case .optimizer: try experiment.set(optimizer: value)
    case .step: try experiment.set(step: try stepCondition(value))
    case .shuffle: experiment.shuffles = try truth(value)
    case .momentum: try experiment.set(momentum: try number(value))
    case .l1: experiment.penalty.l1 = try number(value)
    case .l2: experiment.penalty.l2 = try number(value)
    case .dropout: try experiment.set(dropout: try number(value))
    case .data: try experiment.set(data: value)
    }
  }

  private func number(_ text: String) throws(ExperimentError) -> Double {
    guard let value = Double(text), value >= 0, value.isFinite else {
      throw unknown(text, "a number ≥ 0")
    }
    return value
  }

  private func seed(_ text: String) throws(ExperimentError) -> UInt64 {
    guard let value = UInt64(text) else { throw unknown(text, "a whole number ≥ 0") }
    return value
  }

  private func count(_ text: String, from least: Int = 1) throws(ExperimentError) -> Int {
    guard let value = Int(text), value >= least else {
      throw unknown(text, "a whole number ≥ \(least)")
    }
    return value
  }

  private func counts(_ text: String) throws(ExperimentError) -> [Int] {
    var counts: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      counts.append(try count(String(part.filter { $0 != " " })))
    }
    return counts
  }

  private func truth(_ text: String) throws(ExperimentError) -> Bool {
    switch text {
    case "yes", "true": true
    case "no", "false": false
    default: throw unknown(text, "yes, no")
    }
  }

  private func activation(_ text: String) throws(ExperimentError) -> Activation {
    guard let found = Activation(name: text) else {
      throw unknown(text, Activation.names.joined(separator: ", "))
    }
    return found
  }

  private func stepCondition(_ text: String) throws(ExperimentError) -> StepCondition {
    guard let found = StepCondition(rawValue: text) else {
      throw unknown(text, StepCondition.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return found
  }

  private func unknown(_ value: String, _ expected: String) -> ExperimentError {
    .unknownValue(knob: rawValue, value: value, expected: expected)
  }
}
