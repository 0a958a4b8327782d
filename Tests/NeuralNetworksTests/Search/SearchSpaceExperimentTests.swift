import NeuralNetworks
import Testing

struct SearchSpaceExperimentTests {
  private func base() throws -> Experiment {
    Experiment(
      dataset: try GeneratedData(.xor).dataset(),
      layers: [.dense(units: 2, activation: .tanh), .dense(units: 1, activation: .sigmoid)],
      epochs: 300)
  }

  @Test func trialsTurnTheKnobsOfAnExperiment() throws {
    let space = try SearchSpace([
      Hyperparameter("units", .integers(from: 2, to: 6)),
      Hyperparameter("rate", .log(from: 1e-7, to: 1e-6)),
      Hyperparameter("activation", .choices([.word("relu")])),
    ])
    var search = try Search(space, .grid(steps: 2))
    let asked = search.ask()
    let trial = try #require(asked)
    let turned = try space.experiment(base(), with: trial)
    #expect(turned.layers[0] == .dense(units: 2, activation: .relu))
    #expect(turned.learning.rate == 1e-7)
    #expect(turned.epochs == 300)
  }

  @Test func aKnobThatIsNotThereIsRefused() throws {
    let space = try SearchSpace([Hyperparameter("speed", .integers(from: 1, to: 2))])
    var search = try Search(space, .random)
    let asked = search.ask()
    let trial = try #require(asked)
    #expect(throws: ExperimentError.unknownKnob("speed", known: Experiment.knobs)) {
      try space.experiment(base(), with: trial)
    }
  }

  /// A whole search of the lesson's kind: the hidden layer and the rate for XOR.
  @Test func aSearchFindsANetworkThatLearnsXOR() throws {
    let space = try SearchSpace([
      Hyperparameter("units", .integers(from: 1, to: 6)),
      Hyperparameter("rate", .log(from: 0.01, to: 10)),
    ])
    var search = try Search(space, .bayesian(), budget: 15, seed: 3)
    while let trial = search.ask() {
      var trainer = try Trainer(space.experiment(base(), with: trial))
      trainer.run()
      search.tell(trial.number, loss: trainer.evaluate().loss)
    }
    #expect(search.best!.loss! < 0.05)
  }
}
