import NeuralNetworks

/// XOR, 2-4-1 tanh/sigmoid, cross-entropy, full batch, rate 0.5. A unit is an epoch: one update and
/// its loss.
struct XOR: Task {
  let trainer: Trainer

  init() {
    let experiment = Experiment(
      dataset: Dataset(
        inputs: Matrix([[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Matrix([[0], [1], [1], [0]])),
      layers: [
        .dense(
          units: 4, activation: .tanh,
          weights: .explicit([0.6, -0.7, -0.8, 0.5, 0.9, 0.4, -0.3, -0.95]),
          biases: .explicit([0.05, -0.1, 0.2, 0.15])),
        .dense(
          units: 1, activation: .sigmoid, weights: .explicit([0.7, 0.85, -0.6, -0.45]),
          biases: .explicit([0.1])),
      ],
      loss: .binaryCrossEntropy, learning: .gradientDescent(.sgd(rate: 0.5)), batchSize: .full)
    trainer = try! Trainer(experiment)
  }

  func run(_ count: Int) {
    var trainer = trainer
    trainer.run(steps: count)
  }

  /// The loss after 2,000 epochs.
  func check() -> Double {
    var trainer = trainer
    trainer.run(steps: 2_000)
    return trainer.evaluate().loss
  }
}
