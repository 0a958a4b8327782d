import NeuralNetworks
import Testing

@Suite struct ExperimentErrorTests {
  static let data = TrainerTests.xor
  static let sigmoid = Layer.dense(units: 1, activation: .sigmoid)

  static func network(_ layers: [Layer]) -> Experiment { Experiment(dataset: data, layers: layers) }

  /// 10¹² parameters are refused before memory is taken.
  @Test func hostileSizes() {
    let wide = Self.network([.dense(units: 1_000_000), .dense(units: 1_000_000), Self.sigmoid])
    #expect(throws: ExperimentError.tooLarge(what: "parameters", count: 1e12, limit: 134_217_728)) {
      try Trainer(wide)
    }
    let huge = Self.network([.dense(units: .max), Self.sigmoid])
    #expect(throws: ExperimentError.self) { try Trainer(huge) }
    #expect(throws: ExperimentError.tooLarge(what: "epochs", count: 1e9, limit: 1e8)) {
      var long = Self.network([Self.sigmoid])
      long.epochs = 1_000_000_000
      _ = try Trainer(long)
    }
  }

  @Test(arguments: [
    ([Layer](), ExperimentError.noLayers),
    ([.dense(units: 0)], .notPositive(what: "units", value: 0)),
    ([.dense(units: 2)], .outputsDoNotFitTargets(outputs: 2, targets: 1)),
    (
      [.dropout(rate: 1), sigmoid], .outOfRange(what: "dropout", value: 1, allowed: "0 ≤ rate < 1")
    ),
    ([.convolution(filters: 1, kernel: 3)], .windowTooLarge(layer: 1, window: 3, image: 1)),
    ([.maxout(units: 1, pieces: 0)], .notPositive(what: "pieces", value: 0)),
    (
      [.branches([Branch(columns: 1..<3, layers: [sigmoid])])],
      .branchOutOfRange(layer: 1, columns: 1..<3, features: 2)
    ),
    (
      [.dense(units: 1, weights: .explicit([1, 2, 3]))],
      .wrongNumberOfWeights(layer: 1, what: "weights", given: 3, needed: 2)
    ),
  ])
  func layersThatDoNotFit(_ layers: [Layer], _ error: ExperimentError) {
    #expect(throws: error) { try Trainer(Self.network(layers)) }
  }

  @Test func dataThatDoesNotFit() {
    var experiment = Self.network([Self.sigmoid])
    experiment.dataset.inputs[2, 1] = .nan
    #expect(throws: ExperimentError.notFinite(what: "input", row: 2, column: 1)) {
      try Trainer(experiment)
    }
    experiment = Self.network([.dense(units: 1)])
    experiment.loss = .hinge
    #expect(throws: ExperimentError.targetsDoNotFitLoss(loss: "hinge", needed: "−1 or 1", found: 0))
    { try Trainer(experiment) }
    experiment.learning = .rosenblatt(rate: 0.1)
    experiment.loss = .meanSquaredError
    #expect(throws: ExperimentError.needsOneStepUnit) { try Trainer(experiment) }
  }
}
