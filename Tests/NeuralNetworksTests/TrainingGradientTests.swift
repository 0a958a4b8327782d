import Testing

@testable import NeuralNetworks

/// The gradient that a step really takes, with dropout's coins and batch statistics in force: a step
/// from the same state tosses the same coins, so its loss can be differenced.
@Suite struct TrainingGradientTests {
  static func experiment() -> Experiment {
    var experiment = TrainingStateTests.experiment("sgd")
    experiment.schedule = .constant
    experiment.stops = []
    return experiment
  }

  @Test func agreesWithTrying() throws {
    var trainer = try Trainer(Self.experiment())
    trainer.run(steps: 3)
    let state = trainer.state
    trainer.step()
    let after = trainer.state.parameters
    for i in after.indices {
      let exact = (state.parameters[i] - after[i]) / state.learningRate
      let numeric = (loss(&trainer, state, i, 1e-5) - loss(&trainer, state, i, -1e-5)) / 2e-5
      #expect(abs(exact - numeric) <= 1e-6 * max(abs(exact), 1e-3), "\(trainer.parameterNames[i])")
    }
  }

  private func loss(
    _ trainer: inout Trainer, _ state: TrainingState, _ i: Int, _ h: Double
  ) -> Double {
    var moved = state
    moved.parameters[i] += h
    trainer.state = moved
    return trainer.step().loss
  }

  /// What training notes of the batches, by hand: after one step with momentum 0.1 the running mean
  /// is 0.9·0 + 0.1·batch mean, the running variance 0.9·1 + 0.1·the unbiased batch variance.
  @Test func runningStatistics() throws {
    var trainer = try Trainer(
      Experiment(
        dataset: Dataset(inputs: Matrix([[1], [2], [6]]), targets: Matrix([[0], [0], [0]])),
        layers: [.batchNormalization, .dense(units: 1)]))
    trainer.step()
    let statistics = trainer.state.statistics
    #expect(abs(statistics[0] - 0.3) < 1e-15)
    #expect(abs(statistics[1] - (0.9 + 0.1 * 7)) < 1e-15)
  }
}
