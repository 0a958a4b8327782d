import NeuralNetworks

/// Two convolutions of 8 and 16 kernels 3 × 3, each with ReLU and max-pooling by 2, and a dense layer
/// with softmax, on 1,600 made-up pictures 8 × 8: batches of 32 in order, rate 0.05. A unit is an
/// epoch.
struct Digits: Task {
  private let trainer: Trainer

  init() {
    let numbers = Images.numbers()
    let (pictures, labels) = (numbers.prefix(1_600 * 64), numbers.dropFirst(3_200 * 784))
    var weights = labels.dropFirst(3_200)
    func take(_ count: Int) -> Initialization {
      defer { weights = weights.dropFirst(count) }
      return .explicit(Array(weights.prefix(count)))
    }
    func convolution(_ filters: Int, _ count: Int) -> Layer {
      .convolution(
        Conv2D(
          filters: filters, kernelHeight: 3, kernelWidth: 3, padding: 1, activation: .relu,
          weights: take(count)))
    }
    var targets = Matrix(rows: 1_600, columns: 10)
    for (row, label) in labels.prefix(1_600).enumerated() { targets[row, Int(label)] = 1 }
    trainer = try! Trainer(
      Experiment(
        dataset: Dataset(
          inputs: Matrix(rows: 1_600, columns: 64, elements: Array(pictures)), targets: targets),
        inputShape: Shape(channels: 1, height: 8, width: 8),
        layers: [
          convolution(8, 72), .pooling(.max, size: 2), convolution(16, 1_152),
          .pooling(.max, size: 2), .flatten,
          .dense(units: 10, activation: .softmax, weights: take(640)),
        ],
        loss: .categoricalCrossEntropy, learning: .gradientDescent(.sgd(rate: 0.05)),
        batchSize: .examples(32), shuffles: false))
  }

  func run(_ count: Int) {
    var trainer = trainer
    trainer.run(steps: 50 * count)
  }

  /// The mean loss of the first epoch, each batch before its update.
  func check() -> Double {
    var trainer = trainer
    return (0..<50).reduce(0) { sum, _ in sum + trainer.step().loss } / 50
  }
}
