import Foundation
import Testing

@testable import NeuralNetworks

/// Whole trainings of 300 epochs against PyTorch 2.13.0 in float64; see
/// Fixtures/make_trajectories.py.
@Suite struct TrajectoryTests {
  /// Every parameter at every epoch kept, within 1e-10 of its layer's scale; every loss too; and what
  /// the trained network says when it is used.
  @Test(arguments: Trajectories.names)
  func followsTheOracle(_ name: String) throws {
    let (example, experiment) = try Trajectories.shared.get().experiment(name)
    var trainer = try Trainer(experiment)
    #expect(trainer.parameterCount == example.initial.count)
    trainer.state.parameters = example.initial
    for epoch in example.trajectory.keys.compactMap(Int.init).sorted() {
      trainer.run(epochs: epoch - 1 - trainer.epochCount)
      let loss = trainer.step().loss
      trainer.run(epochs: epoch - trainer.epochCount)
      expectClose([loss], [example.losses["\(epoch)"]!], "loss, epoch \(epoch)")
      expectClose(
        trainer.state.parameters, example.trajectory["\(epoch)"]!, "parameters, epoch \(epoch)")
    }
    expectClose(trainer.outputs(experiment.dataset.inputs).elements, example.outputs, "outputs")
  }

  private func expectClose(_ ours: [Double], _ theirs: [Double], _ what: Comment) {
    #expect(ours.count == theirs.count && !ours.isEmpty, what)
    // Not the largest difference: the comparisons that find it pass over NaN.
    #expect(zip(ours, theirs).allSatisfy { abs($0 - $1) <= 1e-10 * max(abs($1), 0.01) }, what)
  }
}

/// The fixture file.
struct Trajectories: Decodable {
  struct Data: Decodable {
    var inputs: [[Double]]
    var targets: [[Double]]
  }

  struct Head: Decodable {
    var outputs: Int
    var loss: String
    var weight: Double
  }

  struct Example: Decodable {
    var name, data, loss: String
    var layers: [String]
    var rate: Double
    var batch: Int
    var optimizer, schedule, clip: String?
    var l1, l2: Double?
    var weights: [Double]?
    var shape: [Int]?
    var heads: [Head]?
    var initial: [Double]
    var trajectory: [String: [Double]]
    var losses: [String: Double]
    var outputs: [Double]
  }

  var data: [String: Data]
  var cases: [Example]

  static let shared = Result { try read() }
  static let names = (try? shared.get().cases.map(\.name)) ?? ["cannot read the fixture"]

  private static func read() throws -> Trajectories {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/trajectories.json")
    return try JSONDecoder().decode(Trajectories.self, from: Foundation.Data(contentsOf: file))
  }

  func experiment(_ name: String) throws -> (Example, Experiment) {
    let example = try #require(cases.first { $0.name == name })
    let given = try #require(data[example.data])
    var dataset = Dataset(inputs: Matrix(given.inputs), targets: Matrix(given.targets))
    dataset.sampleWeights = example.weights ?? []
    var experiment = Experiment(
      dataset: dataset, layers: example.layers.map(Layer.init(words:)),
      learning: .gradientDescent(try #require(Optimizer(name: example.optimizer ?? "sgd"))),
      batchSize: .examples(example.batch), shuffles: false)
    experiment.learning = experiment.learning.with(rate: example.rate)
    experiment.loss = example.headLoss ?? Loss(name: example.loss)!
    experiment.inputShape = example.shape.map {
      Shape(channels: $0[0], height: $0[1], width: $0[2])
    }
    experiment.penalty = Penalty(l1: example.l1 ?? 0, l2: example.l2 ?? 0)
    experiment.clipping = example.clipping
    experiment.schedule = example.rule
    return (example, experiment)
  }
}

extension Trajectories.Example {
  var headLoss: Loss? {
    heads.map { heads in
      .heads(
        heads.map { .init(outputs: $0.outputs, loss: Loss(name: $0.loss)!, weight: $0.weight) })
    }
  }

  var clipping: Clipping? {
    switch clip {
    case "norm": .norm(0.05)
    case "value": .value(0.01)
    default: nil
    }
  }

  var rule: Schedule {
    switch schedule {
    case "step": .step(every: 40, gamma: 0.5)
    case "exponential": .exponential(gamma: 0.99)
    case "cosine": .cosine(epochs: 300, floor: 0.1)
    case "warm-up": .warmUp(epochs: 20, start: 0.1, next: .constant)
    default: .constant
    }
  }
}

extension Layer {
  /// The layer that the fixture describes with these words.
  init(words: String) {
    if words.hasPrefix("branches ") {
      self = .branches(words.dropFirst(9).split(separator: "|").map { Branch(words: String($0)) })
      return
    }
    let parts = words.split(separator: " ").map(String.init)
    let numbers = parts.compactMap(Int.init)
    let activation = Activation(name: parts.last!)
    switch parts[0] {
    case "dense": self = .dense(units: numbers[0], activation: activation!)
    case "maxout": self = .maxout(units: numbers[0], pieces: numbers[1])
    case "batchnorm": self = .batchNormalization
    case "flatten": self = .flatten
    case "conv":
      self = .convolution(
        filters: numbers[0], kernel: numbers[1], stride: numbers[2], padding: numbers[3],
        activation: activation!)
    case "pool":
      self = .pooling(Pooling.Kind(rawValue: parts[1])!, size: numbers[0], stride: numbers[1])
    default: preconditionFailure("unknown layer \(words)")
    }
  }
}

extension Branch {
  /// "a..b: layer, layer" or only the layers.
  init(words: String) {
    let parts = words.split(separator: ":")
    let range = parts.count == 2 ? parts[0].split(separator: ".").compactMap { Int($0) } : []
    self.init(
      columns: range.isEmpty ? nil : range[0]..<range[1],
      layers: parts.last!.split(separator: ",").map {
        Layer(words: $0.trimmingCharacters(in: .whitespaces))
      })
  }
}
