import NeuralNetworks
import TestSupport
import Testing

/// The same bits everywhere: a set of long trainings comes to one constant, in debug and in release,
/// whatever the processor.
///
/// The constant is no expected value from elsewhere. Whether the numbers are right is for
/// TrajectoryTests; here they only must not differ between machines.
@Suite struct DigestTests {
  @Test func oneConstant() throws {
    var digest = Digest()
    for name in Optimizer.names {
      try digest.train(TrainingStateTests.experiment(name), epochs: 30)
    }
    for units in [3, 4, 8] { try digest.train(Self.xor(units), epochs: 1000) }
    try digest.train(Self.image(), epochs: 20)
    try digest.train(
      TrainerTests.perceptron(TrainerTests.and, .atLeastZero, rate: 0.1), epochs: 20)
    #expect(digest.value == 10_845_610_232_250_532_218)
  }

  static func xor(_ units: Int) -> Experiment {
    Experiment(
      dataset: TrainerTests.xor,
      layers: [.dense(units: units, activation: .tanh), .dense(units: 1, activation: .sigmoid)],
      learning: .gradientDescent(.sgd(rate: 0.5)), weights: .glorotNormal)
  }

  /// Every kind of layer and every activation with a curve.
  static func image() -> Experiment {
    var generator = Generator(seed: 11)
    let inputs = (0..<17).map { _ in (0..<36).map { _ in generator.normal() } }
    var targets = Matrix(rows: 17, columns: 3)
    for row in 0..<17 { targets[row, generator.below(3)] = 1 }
    return Experiment(
      dataset: Dataset(inputs: Matrix(inputs), targets: targets),
      inputShape: Shape(channels: 1, height: 6, width: 6),
      layers: [
        .convolution(filters: 3, kernel: 3, padding: 1, activation: .gelu), .batchNormalization,
        .pooling(.max, size: 2), .flatten, .dense(units: 9, activation: .silu), .dropout(rate: 0.1),
        .maxout(units: 7), .dense(units: 6, activation: .elu(alpha: 1)),
        .dense(units: 5, activation: .softplus), .dense(units: 3, activation: .softmax),
      ], learning: .gradientDescent(.adam(rate: 0.01)), batchSize: .examples(4),
      schedule: .cosine(epochs: 20, floor: 0), classWeights: [1, 2, 0.5])
  }
}

extension Digest {
  fileprivate mutating func train(_ experiment: Experiment, epochs: Int) throws {
    var trainer = try Trainer(experiment)
    for _ in 0..<epochs {
      var record = trainer.step()
      while !record.endsEpoch { record = trainer.step() }
      add(bytesOf: record.loss)
    }
    for number in trainer.state.parameters { add(bytesOf: number) }
    for number in trainer.outputs(experiment.dataset.inputs).elements { add(bytesOf: number) }
    add(bytesOf: trainer.evaluate().loss)
  }
}
