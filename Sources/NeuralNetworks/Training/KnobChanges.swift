extension LearningRule {
  func with(rate: Double) -> LearningRule {
    switch self {
    case .gradientDescent(var optimizer):
      optimizer.rate = rate
      return .gradientDescent(optimizer)
    case .rosenblatt: return .rosenblatt(rate: rate)
    case .perceptronTrick: return .perceptronTrick(rate: rate)
    }
  }
}

extension Experiment {
  /// Indices in `layers` of the dense layers before the last one.
  private var hidden: [Int] {
    let dense = layers.indices.filter { if case .dense = layers[$0] { true } else { false } }
    return Array(dense.dropLast())
  }

  mutating func set(units: [Int]) throws(ExperimentError) {
    let hidden = self.hidden
    guard !hidden.isEmpty else {
      throw .knobDoesNotApply(knob: "units", why: "there is no hidden layer")
    }
    guard units.count == 1 || units.count == hidden.count else {
      throw .unknownValue(
        knob: "units", value: units.map(String.init).joined(separator: ","),
        expected: "one number, or \(hidden.count)")
    }
    for (i, index) in hidden.enumerated() {
      change(index) { $0.units = units.count == 1 ? units[0] : units[i] }
    }
    forgetExplicitWeights()
  }

  /// Hidden dense layers, all like the last one there was (4 tanh units if there was none).
  mutating func set(hiddenLayers count: Int) throws(ExperimentError) {
    guard layers.allSatisfy({ if case .dense = $0 { true } else { false } }) else {
      throw .knobDoesNotApply(knob: "layers", why: "not all layers are dense")
    }
    guard count <= 1000 else { throw .tooLarge(what: "layers", count: Double(count), limit: 1000) }
    let output = layers[layers.count - 1]
    let model = layers.count > 1 ? layers[layers.count - 2] : .dense(units: 4, activation: .tanh)
    let kept = layers.dropLast().prefix(count)
    layers = kept + Array(repeating: model, count: count - kept.count) + [output]
    forgetExplicitWeights()
  }

  mutating func set(hiddenActivation activation: Activation) throws(ExperimentError) {
    let indices = hidden
    guard !indices.isEmpty else {
      throw .knobDoesNotApply(knob: "activation", why: "there is no hidden layer")
    }
    for index in indices { change(index) { $0.activation = activation } }
  }

  mutating func set(step condition: StepCondition) throws(ExperimentError) {
    var found = false
    for index in layers.indices {
      change(index) { dense in
        guard case .step = dense.activation else { return }
        dense.activation = .step(condition)
        found = true
      }
    }
    guard found else { throw .knobDoesNotApply(knob: "step", why: "there is no step unit") }
  }

  mutating func set(optimizer name: String) throws(ExperimentError) {
    guard !learning.isOnline else {
      throw .knobDoesNotApply(knob: "optimizer", why: "the rule has none")
    }
    guard var optimizer = Optimizer(name: name) else {
      throw .unknownValue(
        knob: "optimizer", value: name, expected: Optimizer.names.joined(separator: ", "))
    }
    optimizer.rate = learning.rate
    learning = .gradientDescent(optimizer)
  }

  mutating func set(momentum: Double) throws(ExperimentError) {
    guard case .gradientDescent(let optimizer) = learning else {
      throw .knobDoesNotApply(knob: "momentum", why: "the rule has none")
    }
    switch optimizer {
    case .nesterov(let rule):
      learning = .gradientDescent(.nesterov(rate: rule.rate, momentum: momentum))
    case .sgd(let rule):
      learning = .gradientDescent(.momentum(rate: rule.rate, momentum: momentum))
    case .momentum(let rule):
      learning = .gradientDescent(.momentum(rate: rule.rate, momentum: momentum))
    default: throw .knobDoesNotApply(knob: "momentum", why: "the optimizer has none")
    }
  }

  mutating func set(dropout rate: Double) throws(ExperimentError) {
    guard rate < 1 else {
      throw .unknownValue(knob: "dropout", value: "\(rate)", expected: "0 ≤ rate < 1")
    }
    var found = false
    for index in layers.indices {
      guard case .dropout = layers[index] else { continue }
      layers[index] = .dropout(Dropout(rate: rate))
      found = true
    }
    guard found else { throw .knobDoesNotApply(knob: "dropout", why: "there is no such layer") }
  }

  /// As many examples as now, of another kind; 200 where there was a truth table's four. Truth tables have
  /// their four.
  mutating func set(data name: String) throws(ExperimentError) {
    let names = GeneratedData.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    guard let kind = GeneratedData.Kind(rawValue: name),
      let made = try? GeneratedData(
        kind, count: dataset.count > 4 ? dataset.count : 200, seed: seed
      ).dataset()
    else { throw .unknownValue(knob: "data", value: name, expected: names) }
    guard made.inputs.columns == dataset.inputs.columns,
      made.targets.columns == dataset.targets.columns
    else {
      throw .knobDoesNotApply(knob: "data", why: "\(name) has other inputs or targets")
    }
    dataset = made
  }

  private mutating func change(_ index: Int, _ body: (inout Dense) -> Void) {
    guard case .dense(var dense) = layers[index] else { return }
    body(&dense)
    layers[index] = .dense(dense)
  }

  /// Numbers that were written for another size are of no use.
  private mutating func forgetExplicitWeights() {
    for index in layers.indices {
      change(index) { dense in
        if case .explicit = dense.weights { dense.weights = nil }
        if case .explicit = dense.biases { dense.biases = nil }
      }
    }
  }
}
