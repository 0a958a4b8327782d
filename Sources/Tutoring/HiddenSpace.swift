import NeuralNetworks

extension Timeline {
  /// What the last hidden layer hands on, a row per example of the training data: the outputs of the network
  /// without its last layer of weights. nil where nothing is hidden.
  public var hiddenOutputs: Matrix? {
    guard let layers = denseLayers, layers.count > 1,
      let last = experiment.layers.lastIndex(where: \.isDense)
    else { return nil }
    let inputs = experiment.dataset.inputs
    let targets = Matrix(rows: inputs.rows, columns: layers[layers.count - 2].biases.count)
    let front = Experiment(
      dataset: Dataset(inputs: inputs, targets: targets), layers: Array(experiment.layers[..<last]),
      loss: .meanSquaredError, seed: experiment.seed)
    guard var trainer = try? Trainer(front) else { return nil }
    trainer.state.parameters = Array(state.parameters.prefix(trainer.parameterCount))
    return trainer.outputs(inputs)
  }
}

extension Layer {
  fileprivate var isDense: Bool { if case .dense = self { true } else { false } }
}
