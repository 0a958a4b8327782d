import HyperparameterSearch
import NeuralNetworks
import Testing

struct SearchSpaceTests {
  private func failure(_ ranges: Hyperparameter.Range...) -> SearchError? {
    #expect(throws: SearchError.self) {
      try SearchSpace(ranges.map { Hyperparameter("a", $0) })
    }
  }

  @Test func fractionsBecomeValues() throws {
    let space = try SearchSpace([
      Hyperparameter("linear", .linear(from: -1, to: 3)),
      Hyperparameter("log", .log(from: 0.01, to: 100)),
      Hyperparameter("integer", .integers(from: 3, to: 5)),
      Hyperparameter("word", .choices([.word("a"), .word("b")])),
    ])
    let middle = space.values(at: [0.5, 0.5, 0.5, 0.5])
    #expect(middle["linear"] == .number(1))
    #expect(middle["integer"] == .integer(4))
    #expect(middle["word"] == .word("b"))
    guard case .number(let log)? = middle["log"] else {
      Issue.record("a number")
      return
    }
    #expect(isClose(log, 1))
    let end = space.values(at: [1, 1, 1, 1])
    #expect(
      end == [
        "linear": .number(3), "log": .number(100), "integer": .integer(5), "word": .word("b"),
      ])
  }

  @Test func rangesWithoutValuesAreRefused() {
    #expect(failure(.linear(from: 1, to: 0)) == .emptyRange("a"))
    #expect(failure(.linear(from: .nan, to: 0)) == .emptyRange("a"))
    #expect(failure(.log(from: 1, to: .infinity)) == .emptyRange("a"))
    #expect(failure(.integers(from: 2, to: 1)) == .emptyRange("a"))
    #expect(failure(.integers(from: .min, to: .max)) == .emptyRange("a"))
    #expect(failure(.choices([])) == .emptyRange("a"))
    #expect(failure(.log(from: 0, to: 1)) == .logarithmNeedsPositive("a", from: 0))
    #expect(failure() == .noParameters)
    #expect(failure(.linear(from: 0, to: 1), .linear(from: 0, to: 1)) == .duplicateName("a"))
  }
}

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
