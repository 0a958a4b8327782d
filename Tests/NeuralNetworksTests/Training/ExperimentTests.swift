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

@Suite struct KnobTests {
  static let deep = Experiment(
    dataset: TrainerTests.xor,
    layers: [
      .dense(units: 4, activation: .tanh), .dense(units: 3, activation: .tanh),
      .dense(units: 1, activation: .sigmoid),
    ])

  @Test func turnsWhatItSays() throws {
    let turned = try Self.deep.setting("rate", to: "0.5").setting("seed", to: "7")
      .setting("epochs", to: "12").setting("batch", to: "2").setting("units", to: "8,5")
      .setting("activation", to: "relu").setting("optimizer", to: "adam")
    #expect(turned.learning == .gradientDescent(.adam(rate: 0.5)))
    #expect(turned.seed == 7)
    #expect(turned.epochs == 12)
    #expect(turned.batchSize == .examples(2))
    #expect(
      turned.layers == [
        .dense(units: 8, activation: .relu), .dense(units: 5, activation: .relu),
        .dense(units: 1, activation: .sigmoid),
      ])
    #expect(try Self.deep.setting("layers", to: "1").layers.count == 2)
    #expect(try Self.deep.setting("layers", to: "0").layers.count == 1)
    #expect(try Self.deep.setting("batch", to: "full") == Self.deep)
  }

  @Test func stepCondition() throws {
    let unit = TrainerTests.perceptron(TrainerTests.and, .atLeastZero, rate: 0.1)
    let turned = try unit.setting("step", to: "> 0")
    #expect(turned == TrainerTests.perceptron(TrainerTests.and, .aboveZero, rate: 0.1))
  }

  @Test func saysWhatItKnows() {
    #expect(throws: ExperimentError.unknownKnob("speed", known: Experiment.knobs)) {
      try Self.deep.setting("speed", to: "1")
    }
    #expect(
      throws: ExperimentError.unknownValue(knob: "rate", value: "fast", expected: "a number ≥ 0")
    ) { try Self.deep.setting("rate", to: "fast") }
    #expect(throws: ExperimentError.knobDoesNotApply(knob: "step", why: "there is no step unit")) {
      try Self.deep.setting("step", to: "> 0")
    }
  }

  /// XOR's four rows are (0,0), (0,1), (1,0), (1,1) with 0, 1, 1, 0; moons have as many examples as asked for.
  @Test func dataAreReplacedByAGenerator() throws {
    let and = try GeneratedData(.and).dataset()
    let experiment = Experiment(
      dataset: and, layers: [.dense(Dense(units: 1, activation: .sigmoid))])
    let xor = try experiment.setting("data", to: "xor")
    #expect(xor.dataset.targets.elements == [0, 1, 1, 0])
    #expect(try experiment.setting("data", to: "moons").dataset.count == 200)
    #expect(try experiment.setting("data", to: "and") == experiment)
    #expect(throws: ExperimentError.self) { try experiment.setting("data", to: "blobs") }
    #expect(throws: ExperimentError.self) { try experiment.setting("data", to: "cats") }
  }
}
