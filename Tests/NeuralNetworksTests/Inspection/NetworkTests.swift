import NeuralNetworks
import Testing

@Suite struct NetworkTests {
  static let experiment = Experiment(
    dataset: TrainerTests.xor,
    layers: [
      .dense(units: 3, activation: .tanh), .batchNormalization, .dropout(rate: 0.5),
      .dense(units: 1, activation: .sigmoid),
    ], seed: 4)

  /// What a network answers does not change while its trainer goes on, and goes on all the same.
  @Test func keepsItsNumbers() throws {
    var (trainer, alone) = (try Trainer(Self.experiment), try Trainer(Self.experiment))
    trainer.run(steps: 5)
    alone.run(steps: 5)
    let network = trainer.network
    let (parameters, outputs) = (network.parameters, network.outputs(TrainerTests.xor.inputs))
    #expect(parameters == trainer.state.parameters)
    trainer.run(steps: 5)
    alone.run(steps: 5)
    #expect(trainer.state == alone.state)
    #expect(network.parameters == parameters)
    #expect(network.outputs(TrainerTests.xor.inputs) == outputs)
    #expect(trainer.network.outputs(TrainerTests.xor.inputs) != outputs)
  }

  /// A copy follows only when it is told to, and never takes another reader along.
  @Test func copies() throws {
    var trainer = try Trainer(Self.experiment)
    let start = trainer.state
    var copy = trainer.network.copied()
    let other = copy
    trainer.run(steps: 7)
    let seventh = trainer.state
    #expect(copy.parameters == start.parameters)
    for steps in [0, 3] {
      trainer.run(steps: steps)
      copy.copy(from: trainer.network)
      #expect(copy.parameters == trainer.state.parameters)
      #expect(copy.gradients() == trainer.gradients())
      #expect(copy.evaluate() == trainer.evaluate())
    }
    #expect(other.parameters == start.parameters)
    #expect(copy.parameters != seventh.parameters)
  }

  @Test func beginsWhereATrainerBegins() throws {
    let network = try Network(Self.experiment)
    #expect(network.parameters == (try Trainer(Self.experiment)).state.parameters)
    #expect(throws: ExperimentError.noLayers) {
      try Network(Experiment(dataset: TrainerTests.xor, layers: []))
    }
  }

  /// Layer by layer what a trace of each example finds.
  @Test func activationsAreThoseOfTraces() throws {
    var trainer = try Trainer(Self.experiment)
    trainer.run(steps: 3)
    let data = TrainerTests.xor
    for layer in 1...3 {
      let activations = try #require(trainer.activations(of: layer, over: data.inputs))
      for row in 0..<data.count {
        let trace = trainer.trace(data.inputs.row(row), target: data.targets.row(row))
        #expect(activations.row(row) == trace.layers[layer - 1].a)
      }
    }
    #expect(trainer.activations(of: 4, over: data.inputs) == nil)
    #expect(trainer.activations(of: 0, over: data.inputs) == nil)
  }

  /// (w − 2)² over one example x = 1, y = 2.
  @Test func lossCurve() throws {
    let network = try Network(
      Experiment(
        dataset: Dataset(inputs: Matrix([[1]]), targets: Matrix([[2]])),
        layers: [.dense(units: 1, weights: .explicit([7]))]))
    let weight = ParameterIndex(.weight, layer: 1, 1, 1)
    #expect(network.lossCurve(weight, [0, 2, 5]) == [4, 0, 9])
    #expect(network.loss() == 25)
    #expect(network.lossCurve(ParameterIndex(.weight, layer: 2, 1, 1), [0]) == nil)
  }
}
