import NeuralNetworks

/// 2-8-8-1 tanh, tanh, sigmoid at 200 × 200 points of the square from −2 to 2. A unit is one such
/// picture, its points included.
struct Grid: Task {
  private let trainer: Trainer

  init() {
    var weights = SimpleWeights()
    let experiment = Experiment(
      dataset: Dataset(inputs: Matrix([[0, 0]]), targets: Matrix([[0]])),
      layers: [
        .dense(units: 8, activation: .tanh, weights: weights.take(16), biases: weights.take(8)),
        .dense(units: 8, activation: .tanh, weights: weights.take(64), biases: weights.take(8)),
        .dense(units: 1, activation: .sigmoid, weights: weights.take(8), biases: weights.take(1)),
      ])
    trainer = try! Trainer(experiment)
  }

  func run(_ count: Int) {
    for _ in 0..<count { _ = picture() }
  }

  /// The mean output.
  func check() -> Double { picture().elements.reduce(0, +) / 40_000 }

  private func picture() -> Matrix {
    var points = Matrix(rows: 40_000, columns: 2)
    for row in 0..<200 {
      for column in 0..<200 {
        points.elements[2 * (200 * row + column)] = -2 + 4 * Double(column) / 199
        points.elements[2 * (200 * row + column) + 1] = -2 + 4 * Double(row) / 199
      }
    }
    return trainer.outputs(points)
  }
}
