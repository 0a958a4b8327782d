import NeuralNetworks
import Testing

@Suite struct StopConditionTests {
  @Test func noMistakesLeft() throws {
    var experiment = TrainerTests.perceptron(TrainerTests.and, .aboveZero, rate: 1)
    experiment.stops = [.mistakesAtMost(0)]
    var trainer = try Trainer(experiment)
    #expect(trainer.run() == .condition(.mistakesAtMost(0)))
    #expect(trainer.evaluate().mistakes == 0)
    #expect(trainer.epochCount < experiment.epochs)
  }

  /// On XOR no line does; all epochs are used up.
  @Test func neverOnXor() throws {
    var experiment = TrainerTests.perceptron(TrainerTests.xor, .aboveZero, rate: 1)
    experiment.stops = [.mistakesAtMost(0)]
    var trainer = try Trainer(experiment)
    #expect(trainer.run() == .complete)
    #expect(trainer.epochCount == 100)
  }

  /// The loss of a network at its optimum falls no more, and patience is 3 epochs.
  @Test func patience() throws {
    let stop = StopCondition.patience(epochs: 3, improvement: 1e-9)
    var trainer = try Trainer(
      Experiment(
        dataset: Dataset(inputs: Matrix([[1], [2]]), targets: Matrix([[2], [4]])),
        layers: [.dense(units: 1, weights: .explicit([2]))], stops: [stop]))
    #expect(trainer.run() == .condition(stop))
    #expect(trainer.epochCount == 4)
  }
}
