import NeuralNetworks
import Testing

@Suite struct TraceTests {
  static let probabilities = Experiment(
    dataset: Dataset(inputs: Matrix([[1, 2]]), targets: Matrix([[0, 1, 0]])),
    layers: [.dense(units: 3, activation: .softmax)])

  /// w = 2, x = −2, b = 8, target 2, J = ½ (ŷ − y)².
  @Test func oneUnit() throws {
    let trainer = try Trainer(
      Experiment(
        dataset: Dataset(inputs: Matrix([[-2]]), targets: Matrix([[2]])),
        layers: [.dense(units: 1, weights: .explicit([2]), biases: .explicit([8]))],
        loss: .halfMeanSquaredError))
    let trace = trainer.trace([-2], target: [2])
    for (name, value) in [
      ("x[1]", -2), ("z", 4), ("a", 4), ("L", 2), ("dL/da", 2), ("f'", 1), ("delta", 2),
      ("dL/dw1", -4), ("dL/db", 2.0),
    ] { #expect(trace[name] == value) }
  }

  /// Each δ is ∂L/∂a · f′(z), each ∂L/∂w is δ times the input, on a 2-2-1 tanh net.
  @Test func chainRule() throws {
    let trainer = try Trainer(
      Experiment(
        dataset: TrainerTests.xor,
        layers: [.dense(units: 2, activation: .tanh), .dense(units: 1, activation: .sigmoid)]))
    let trace = trainer.trace([1, 0.5], target: [1])
    func value(_ name: String) throws -> Double { try #require(trace[name]) }
    for layer in trace.layers {
      for j in layer.z.indices {
        #expect(abs(layer.delta[j] - layer.upstream[j] * layer.slopes[j]) < 1e-15)
      }
    }
    #expect(try value("dL/dw1[2][2]") == value("delta1[2]") * 0.5)
    #expect(try value("dL/dw2[1][2]") == value("delta2[1]") * value("a1[2]"))
    #expect(try value("delta2[1]") == value("a2[1]") - 1)
    let w = trainer.state.parameters[trainer.parameterNames.firstIndex(of: "w2[1][2]")!]
    #expect(try value("dL/da1[2]") == value("delta2[1]") * w)
  }

  /// [0.2, 0.3, 0.5] − [0, 1, 0] = [0.2, −0.7, 0.5]; the bias holds the logarithms.
  @Test func softmaxWithCrossEntropy() throws {
    var experiment = Self.probabilities
    experiment.layers = [
      .dense(
        units: 3, activation: .softmax, weights: .zeros,
        // ln 0.2, ln 0.3, ln 0.5
        biases: .explicit([-1.6094379124341003, -1.2039728043259361, -0.6931471805599453]))
    ]
    let trace = try Trainer(experiment).trace([1, 2], target: [0, 1, 0])
    let expected = [0.2, -0.7, 0.5]
    for j in 0..<3 { #expect(abs(trace.layers[0].delta[j] - expected[j]) < 1e-15) }
    #expect(abs(trace.loss - 1.2039728043259361) < 1e-15)
  }

  /// Two heads: their losses add up, and every layer keeps its own numbers.
  @Test func heads() throws {
    let (example, experiment) = try Trajectories.shared.get().experiment("heads")
    var trainer = try Trainer(experiment)
    trainer.state.parameters = example.initial
    let losses = trainer.headLosses()
    #expect(losses.count == 2)
    #expect(abs(losses[0] + losses[1] - trainer.loss()) < 1e-15)
    let trace = trainer.trace([0.1, 0.2, 0.3], target: [1, 0, 1, 0])
    #expect(trace.layers.map(\.a.count) == [5, 4, 1, 3])
    #expect(trace.outputs == trace.layers[2].a + trace.layers[3].a)
  }
}
