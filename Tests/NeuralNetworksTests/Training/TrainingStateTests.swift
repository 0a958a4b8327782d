import Testing

@testable import NeuralNetworks

/// A detour changes nothing: train on, go back, train again, and every bit is the same.
@Suite struct TrainingStateTests {
  static let optimizers = Optimizer.names

  /// A network with everything that has a memory: dropout, batch normalization, shuffled batches
  /// with a short last one.
  static func experiment(_ optimizer: String) -> Experiment {
    var generator = Generator(seed: 5)
    let inputs = (0..<23).map { _ in [generator.normal(), generator.normal()] }
    let targets = inputs.map { [$0[0] * $0[1] > 0 ? 1.0 : 0] }
    return Experiment(
      dataset: Dataset(inputs: Matrix(inputs), targets: Matrix(targets)),
      layers: [
        .dense(units: 6), .batchNormalization, .activation(.tanh), .dropout(rate: 0.3),
        .dense(units: 1, activation: .sigmoid),
      ],
      learning: .gradientDescent(Optimizer(name: optimizer)!), batchSize: .examples(5),
      schedule: .step(every: 2, gamma: 0.5), stops: [.patience(epochs: 3, improvement: 0)])
  }

  @Test(arguments: optimizers)
  func restoresAtEveryStep(_ optimizer: String) throws {
    var straight = try Trainer(Self.experiment(optimizer))
    var states: [TrainingState] = []
    for _ in 0..<17 {
      states.append(straight.state)
      straight.step()
    }
    var other = try Trainer(Self.experiment(optimizer))
    for (k, state) in states.enumerated() {
      other.state = state
      #expect(other.state == state)
      other.run(steps: 17 - k)
      #expect(other.state == straight.state, "restored after step \(k)")
    }
  }

  @Test(arguments: optimizers)
  func copiesGoTheirOwnWay(_ optimizer: String) throws {
    var first = try Trainer(Self.experiment(optimizer))
    first.run(steps: 7)
    let kept = first.state
    var second = first
    second.learningRate = 0.5
    second.run(steps: 9)
    #expect(first.state == kept)
    var third = first
    first.run(steps: 9)
    third.run(steps: 9)
    #expect(first.state == third.state)
    #expect(first.state != second.state)
  }

  @Test func onlineRulesToo() throws {
    for learning in [LearningRule.rosenblatt(rate: 0.1), .perceptronTrick(rate: 0.1)] {
      var experiment = TrainerTests.perceptron(TrainerTests.xor, .atLeastZero, rate: 0.1)
      experiment.learning = learning
      experiment.shuffles = true
      var straight = try Trainer(experiment)
      straight.run(steps: 3)
      let state = straight.state
      straight.run(steps: 10)
      var detour = try Trainer(experiment)
      detour.run(steps: 29)
      detour.state = state
      detour.run(steps: 10)
      #expect(detour.state == straight.state)
    }
  }

  /// Cutting training into pieces, and looking at it in between, never changes a number.
  @Test func piecesAndLooksChangeNothing() throws {
    var whole = try Trainer(Self.experiment("adam"))
    whole.run(steps: 40)
    var pieces = try Trainer(Self.experiment("adam"))
    for steps in [1, 2, 3, 10, 24] {
      pieces.run(steps: steps)
      _ = pieces.evaluate()
      _ = pieces.gradients()
      _ = pieces.trace([0.1, 0.2], target: [1])
      _ = pieces.output([0.5, 0.5])
    }
    #expect(pieces.state == whole.state)
  }

  @Test func shortLastBatchStaysInItsEpoch() throws {
    var trainer = try Trainer(Self.experiment("sgd"))
    #expect(trainer.stepsPerEpoch == 5)
    let records = (0..<10).map { _ in trainer.step() }
    #expect(records.map(\.count) == [5, 5, 5, 5, 3, 5, 5, 5, 5, 3])
    #expect(records.map(\.epoch) == [1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
    #expect(
      records.map(\.endsEpoch)
        == [4, 9].reduce(into: Array(repeating: false, count: 10)) {
          $0[$1] = true
        })
    #expect(trainer.state.order.sorted() == Array(0..<23))
  }
}
