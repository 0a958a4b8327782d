import Foundation
import NeuralNetworks

/// A CSV file of 100,000 rows, eight inputs and a target, read and trained on for one epoch: 8-16-1
/// tanh/identity, squared error, batches of 32 in order, rate 0.01. A unit is all of that.
struct Table: Task {
  private let path = ProcessInfo.processInfo.environment["BENCHMARK_TABLE"] ?? "table.csv"

  func run(_ count: Int) {
    for _ in 0..<count { _ = train() }
  }

  /// The mean loss of the epoch, each batch before its update.
  func check() -> Double { train() }

  private func train() -> Double {
    let text = try! String(contentsOf: URL(filePath: path), encoding: .utf8)
    let dataset = try! DataTable(csv: text).dataset(targets: ["y"])
    var weights = SimpleWeights()
    var trainer = try! Trainer(
      Experiment(
        dataset: dataset,
        layers: [
          .dense(
            units: 16, activation: .tanh, weights: weights.take(128), biases: weights.take(16)),
          .dense(units: 1, weights: weights.take(16), biases: weights.take(1)),
        ],
        loss: .meanSquaredError, learning: .gradientDescent(.sgd(rate: 0.01)),
        batchSize: .examples(32), shuffles: false))
    return (0..<3_125).reduce(0) { sum, _ in sum + trainer.step().loss } / 3_125
  }
}
