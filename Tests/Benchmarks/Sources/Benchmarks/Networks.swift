import NeuralNetworks

/// The exclusive or by 2-hidden-1 tanh/sigmoid: cross-entropy, full batch, rate 0.5. A unit is an
/// epoch: one update and its loss.
struct XOR: Task {
  let trainer: Trainer
  private let epochs: Int

  /// `hidden`: 2 or 4. `epochs`: how many the check takes.
  init(hidden: Int = 4, epochs: Int = 2_000) {
    let weights = [0.6, -0.7, -0.8, 0.5, 0.9, 0.4, -0.3, -0.95]
    let (biases, upper) = ([0.05, -0.1, 0.2, 0.15], [0.7, 0.85, -0.6, -0.45])
    trainer = try! Trainer(
      Experiment(
        dataset: .xor,
        layers: [
          .dense(
            units: hidden, activation: .tanh, weights: .explicit(Array(weights.prefix(2 * hidden))),
            biases: .explicit(Array(biases.prefix(hidden)))),
          .dense(
            units: 1, activation: .sigmoid, weights: .explicit(Array(upper.prefix(hidden))),
            biases: .explicit([0.1])),
        ],
        loss: .binaryCrossEntropy, learning: .gradientDescent(.sgd(rate: 0.5)), batchSize: .full))
    self.epochs = epochs
  }

  func run(_ count: Int) {
    var trainer = trainer
    trainer.run(steps: count)
  }

  /// The loss after so many epochs.
  func check() -> Double {
    var trainer = trainer
    trainer.run(steps: epochs)
    return trainer.evaluate().loss
  }
}

/// tanh layers before a sigmoid or a softmax, cross-entropy, rate 0.1, weights made by a rule that
/// every language can follow. A unit is an epoch.
struct Network: Task {
  private let trainer: Trainer
  private let steps: Int

  init(_ widths: [Int], _ dataset: Dataset, batch: Int) {
    var weights = SimpleWeights()
    let layers = zip(widths, widths.dropFirst()).enumerated().map { i, sizes in
      let isLast = i == widths.count - 2
      return Layer.dense(
        units: sizes.1, activation: !isLast ? .tanh : sizes.1 == 1 ? .sigmoid : .softmax,
        weights: weights.take(sizes.0 * sizes.1), biases: weights.take(sizes.1))
    }
    trainer = try! Trainer(
      Experiment(
        dataset: dataset, layers: layers,
        loss: widths.last == 1 ? .binaryCrossEntropy : .categoricalCrossEntropy,
        learning: .gradientDescent(.sgd(rate: 0.1)), batchSize: .examples(batch),
        shuffles: false))
    steps = dataset.count / batch
  }

  /// 2-8-8-1 on the exclusive or.
  static var deep: Network { Network([2, 8, 8, 1], .xor, batch: 4) }

  /// 4-16-3 on 150 made-up flowers.
  static var flowers: Network { Network([4, 16, 3], .flowers, batch: 15) }

  func run(_ count: Int) {
    var trainer = trainer
    trainer.run(steps: steps * count)
  }

  /// The mean loss of the 200th epoch, each batch before its update.
  func check() -> Double {
    var trainer = trainer
    trainer.run(steps: 199 * steps)
    return (0..<steps).reduce(0) { sum, _ in sum + trainer.step().loss } / Double(steps)
  }
}

/// Numbers between −1 and 1 that only look random.
struct SimpleWeights {
  private var seed = 1

  mutating func take(_ count: Int) -> Initialization {
    .explicit(
      (0..<count).map { _ in
        seed = (seed * 37 + 11) % 101
        return Double(seed - 50) / 50
      })
  }
}

extension Dataset {
  static let xor = Dataset(
    inputs: Matrix([[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Matrix([[0], [1], [1], [0]]))

  static var flowers: Dataset {
    let inputs = (0..<600).map { Double($0 * 53 % 97 - 48) / 48 }
    let targets = (0..<450).map { $0 % 3 == $0 / 3 % 3 ? 1.0 : 0 }
    return Dataset(
      inputs: Matrix(rows: 150, columns: 4, elements: inputs),
      targets: Matrix(rows: 150, columns: 3, elements: targets))
  }
}
