import Testing

@testable import NeuralNetworks

@Suite struct GradientTests {
  /// Backpropagation against a central difference, on every network of the trajectories.
  @Test(arguments: Trajectories.names)
  func agreesWithTrying(_ name: String) throws {
    let (example, experiment) = try Trajectories.shared.get().experiment(name)
    var trainer = try Trainer(experiment)
    trainer.state.parameters = example.initial
    let checks = trainer.checkGradients()
    #expect(checks.count == trainer.parameterCount)
    #expect(checks.allSatisfy { $0.relativeError < 1e-6 })
  }

  /// y = w·x + b with w = 2, x = −2, b = 8 and target 2: ŷ = 4, J = ½ (4 − 2)² = 2, ∂J/∂w = −4,
  /// ∂J/∂b = 2.
  @Test func handCalculation() throws {
    let trainer = try Trainer(
      Experiment(
        dataset: Dataset(inputs: Matrix([[-2]]), targets: Matrix([[2]])),
        layers: [.dense(units: 1, weights: .explicit([2]), biases: .explicit([8]))],
        loss: .halfMeanSquaredError))
    #expect(trainer.loss() == 2)
    #expect(trainer.gradients() == [-4, 2])
  }

  /// ∂L/∂w = ∂J₁/∂w + ∂J₂/∂w where two heads share a layer.
  @Test func headsAdd() throws {
    func gradients(_ first: Double, _ second: Double) throws -> [Double] {
      let (example, recipe) = try Trajectories.shared.get().experiment("heads")
      var experiment = recipe
      experiment.loss = .heads([
        .init(outputs: 1, loss: .meanSquaredError, weight: first),
        .init(outputs: 3, loss: .categoricalCrossEntropy, weight: second),
      ])
      var trainer = try Trainer(experiment)
      trainer.state.parameters = example.initial
      return trainer.gradients()
    }
    let (both, one, other) = (try gradients(1, 1), try gradients(1, 0), try gradients(0, 1))
    for i in both.indices { #expect(abs(both[i] - (one[i] + other[i])) < 1e-15) }
  }

  @Test func sizesPerLayer() throws {
    let (_, experiment) = try Trajectories.shared.get().experiment("activation tanh")
    let trainer = try Trainer(experiment)
    let (sizes, all) = (trainer.gradientSizes(), trainer.gradients())
    #expect(sizes.map(\.layer) == [1, 2, 3])
    let squares = sizes.reduce(0) { $0 + $1.weights * $1.weights + $1.biases * $1.biases }
    #expect(abs(squares - all.reduce(0) { $0 + $1 * $1 }) < 1e-12)
  }
}

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
