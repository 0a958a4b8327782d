import Testing

@testable import NeuralNetworks

@Suite struct LossTests {
  /// A loss and its gradient of these outputs and targets.
  static func judge(
    _ loss: Loss, _ outputs: [Double], _ targets: [Double]
  ) throws -> (value: Double, gradient: [Double]) {
    let dataset = Dataset(inputs: Matrix([[0]]), targets: Matrix([targets]))
    let trainer = try Trainer(
      Experiment(
        dataset: dataset,
        layers: [.dense(units: outputs.count, weights: .zeros, biases: .explicit(outputs))],
        loss: loss))
    return (trainer.loss(), Array(trainer.gradients().suffix(outputs.count)))
  }

  /// Worked by hand.
  @Test(arguments: [
    (Loss.meanSquaredError, 2.5, [1.0, -2.0]), (.halfMeanSquaredError, 1.25, [0.5, -1.0]),
    (.meanAbsoluteError, 1.5, [0.5, -0.5]), (.huber(delta: 1), 1.0, [0.5, -0.5]),
  ])
  func byHand(_ loss: Loss, _ value: Double, _ gradient: [Double]) throws {
    let judged = try Self.judge(loss, [3, 1], [2, 3])
    #expect(judged.value == value)
    #expect(judged.gradient == gradient)
  }

  @Test func margins() throws {
    #expect(try Self.judge(.hinge, [0.25], [1]).value == 0.75)
    #expect(try Self.judge(.hinge, [0.25], [-1]).gradient == [1])
    #expect(try Self.judge(.hinge, [2], [1]).gradient == [0])
    #expect(try Self.judge(.perceptron, [0.25], [-1]).value == 0.25)
    #expect(try Self.judge(.perceptron, [0.25], [1]).value == 0)
  }

  /// −ln(0.6·0.2·0.1·0.7) = 4.7795 and −ln(0.7·0.9·0.8·0.6) = 1.1960, as sums over four points.
  @Test(arguments: [([0.6, 0.2, 0.1, 0.7], 4.7795), ([0.7, 0.9, 0.8, 0.6], 1.1960)])
  func likelihood(_ probabilities: [Double], _ sum: Double) throws {
    let loss = try Self.judge(.binaryCrossEntropy, probabilities, [1, 1, 1, 1]).value
    #expect(abs(4 * loss - sum) < 5e-5)
    #expect(
      abs(try Self.judge(.categoricalCrossEntropy, [0.2, 0.3, 0.5], [0, 1, 0]).value - 1.2040)
        < 5e-5)
  }

  /// ln(1 + e^1000) = 1000 and ln(1 + e^−1000) = 0 in doubles; nothing overflows.
  @Test func stableAtAThousand() throws {
    #expect(try Self.judge(.binaryCrossEntropyWithLogits, [1000], [0]) == (1000, [1]))
    #expect(try Self.judge(.binaryCrossEntropyWithLogits, [-1000], [1]) == (1000, [-1]))
    #expect(try Self.judge(.binaryCrossEntropyWithLogits, [1000], [1]) == (0, [0]))
    let three = try Self.judge(.categoricalCrossEntropyWithLogits, [1000, -1000, 0], [0, 1, 0])
    #expect(three == (2000, [1, -1, 0]))
  }

  /// PyTorch 2.13.0: binary_cross_entropy(0., 1.) = 100.
  @Test func clampedAsInPyTorch() throws {
    #expect(try Self.judge(.binaryCrossEntropy, [0], [1]).value == 100)
  }

  /// Class weights divide by their sum: (3·1 + 1·4) / 4 with squared errors 1 and 4.
  @Test func weights() throws {
    let dataset = Dataset(inputs: Matrix([[0], [0]]), targets: Matrix([[1], [0]]))
    var experiment = Experiment(
      dataset: dataset, layers: [.dense(units: 1, weights: .zeros, biases: .explicit([2]))],
      loss: .meanSquaredError, classWeights: [1, 3])
    #expect(try Trainer(experiment).evaluate().loss == 1.75)
    experiment.classWeights = [1, 2, 3]
    #expect(throws: ExperimentError.classWeightsDoNotFit(given: 3, classes: 2)) {
      try Trainer(experiment)
    }
  }
}
