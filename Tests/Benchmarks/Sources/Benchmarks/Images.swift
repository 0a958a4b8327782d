import Foundation
import NeuralNetworks

/// 784-128-10 ReLU/softmax, cross-entropy, batches of 32 in order, rate 0.01. A unit is an epoch over
/// 3,200 made-up images; they and the first weights are in the file that `run.py` writes.
struct Images: Task {
  let trainer: Trainer

  init() {
    var numbers = Self.numbers()[...]
    func take(_ count: Int) -> [Double] {
      defer { numbers = numbers.dropFirst(count) }
      return Array(numbers.prefix(count))
    }
    let inputs = Matrix(rows: 3_200, columns: 784, elements: take(3_200 * 784))
    var targets = Matrix(rows: 3_200, columns: 10)
    for (row, label) in take(3_200).enumerated() { targets[row, Int(label)] = 1 }
    let experiment = Experiment(
      dataset: Dataset(inputs: inputs, targets: targets),
      layers: [
        .dense(units: 128, activation: .relu, weights: .explicit(take(784 * 128))),
        .dense(units: 10, activation: .softmax, weights: .explicit(take(128 * 10))),
      ],
      loss: .categoricalCrossEntropy, learning: .gradientDescent(.sgd(rate: 0.01)),
      batchSize: .examples(32), shuffles: false)
    trainer = try! Trainer(experiment)
  }

  func run(_ count: Int) {
    var trainer = trainer
    trainer.run(steps: 100 * count)
  }

  /// The mean loss of the first epoch, each batch before its update.
  func check() -> Double {
    var trainer = trainer
    return (0..<100).reduce(0) { sum, _ in sum + trainer.step().loss } / 100
  }

  static func numbers() -> [Double] {
    let path = ProcessInfo.processInfo.environment["BENCHMARK_IMAGES"] ?? "images.f64"
    let data = try! Data(contentsOf: URL(filePath: path))
    return data.withUnsafeBytes { Array($0.bindMemory(to: Double.self)) }
  }
}
