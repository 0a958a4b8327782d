import NeuralNetworks
import Testing

@Suite struct InitializationTests {
  /// The weights of a layer of 300 inputs and 100 units.
  static func weights(_ start: Initialization, seed: UInt64 = 1) throws -> [Double] {
    let trainer = try Trainer(
      Experiment(
        dataset: Dataset(
          inputs: Matrix(rows: 1, columns: 300), targets: Matrix(rows: 1, columns: 100)),
        layers: [.dense(units: 100)], seed: seed, weights: start))
    return Array(trainer.state.parameters.prefix(30_000))
  }

  /// Limits by the formulas: √(6/400), √(6/300), 1/√300; the variance of even spread is limit²/3.
  @Test(arguments: [
    (Initialization.glorotUniform, 0.1224744871391589), (.heUniform, 0.1414213562373095),
    (.inverseRoot, 0.0577350269189626),
  ])
  func even(_ start: Initialization, _ limit: Double) throws {
    let weights = try Self.weights(start)
    #expect(weights.allSatisfy { abs($0) <= limit })
    let variance = weights.reduce(0) { $0 + $1 * $1 } / 30_000
    #expect(abs(variance / (limit * limit / 3) - 1) < 0.03)
  }

  /// Variances by the formulas: 2/400 and 2/300.
  @Test(arguments: [(Initialization.glorotNormal, 0.005), (.heNormal, 2.0 / 300)])
  func normal(_ start: Initialization, _ variance: Double) throws {
    let weights = try Self.weights(start)
    let mean = weights.reduce(0, +) / 30_000
    #expect(abs(mean) < 4 * (variance / 30_000).squareRoot())
    #expect(abs(weights.reduce(0) { $0 + $1 * $1 } / 30_000 / variance - 1) < 0.04)
  }

  @Test func seedDecides() throws {
    #expect(try Self.weights(.heNormal, seed: 3) == Self.weights(.heNormal, seed: 3))
    #expect(try Self.weights(.heNormal, seed: 3) != Self.weights(.heNormal, seed: 4))
  }

  /// A row per output unit: unit 1 is 1·x₁ + 2·x₂, unit 2 is 3·x₁ + 4·x₂ + 10.
  @Test func explicitRows() throws {
    let trainer = try Trainer(
      Experiment(
        dataset: Dataset(inputs: Matrix([[1, 100]]), targets: Matrix([[0, 0]])),
        layers: [.dense(units: 2, weights: .explicit([1, 2, 3, 4]), biases: .explicit([0, 10]))]))
    #expect(trainer.output([1, 100]) == [201, 413])
    #expect(
      trainer.parameterNames == ["w1[1][1]", "w1[1][2]", "w1[2][1]", "w1[2][2]", "b1[1]", "b1[2]"])
    #expect(trainer.state.parameters == [1, 2, 3, 4, 0, 10])
  }
}
