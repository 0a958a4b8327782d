import NeuralNetworks
import Testing

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
