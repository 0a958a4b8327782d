import NeuralNetworks
import Testing

@testable import LessonScript

@Suite struct ExperimentReaderTests {
  private func experiment(_ yaml: String) throws -> Experiment {
    try Experiment.parse(LessonSource(file: "x.yaml", text: yaml)) { name in
      name == "points.csv" ? "a,b,c\n1,2,0\n3,4,1\n5,7,1\n" : nil
    }
  }

  @Test func theAdmissionPerceptronGivesTheLecturesScores() throws {
    let experiment = try experiment(
      """
      data:
        inputs: [test, grades]
        target: accepted
        classes: [rejected, accepted]
        rows: [[9, 8, accepted], [3, 4, rejected], [7, 6, 1]]
      network: perceptron
      weights: [2, 1]
      bias: -18
      step: ">= 0"
      rule: rosenblatt
      rate: 0.1
      """)
    let trainer = try Trainer(experiment)
    #expect(trainer.score([9, 8]) == [8])
    #expect(trainer.score([3, 4]) == [-8])
    #expect(trainer.score([7, 6]) == [2])
    #expect(experiment.dataset.inputNames == ["test", "grades"])
    #expect(experiment.dataset.classNames == ["rejected", "accepted"])
    #expect(experiment.dataset.targets.elements == [1, 0, 1])
    #expect(experiment.learning == .rosenblatt(rate: 0.1))
  }

  @Test func layersHaveShortAndLongForms() throws {
    let short = try experiment("data: xor\nnetwork: [4 tanh, dropout 0.5, 1 sigmoid]")
    let long = try experiment(
      """
      data: xor
      network:
        - {dense: 4, activation: tanh}
        - {dropout: 0.5}
        - dense: 1
          activation: sigmoid
      """)
    #expect(short == long)
    #expect(short.loss == .binaryCrossEntropy)
  }

  @Test func weightsStandInRowsPerUnit() throws {
    let experiment = try experiment(
      """
      data: xor
      network:
        - {dense: 2, activation: step, weights: [[1, 2], [3, 4]], bias: [5, 6]}
        - {dense: 1, weights: {uniform: [-1, 1]}, bias: zeros}
      """)
    let trainer = try Trainer(experiment)
    #expect(Array(trainer.state.parameters.prefix(6)) == [1, 2, 3, 4, 5, 6])
    guard case .dense(let last) = experiment.layers[1] else {
      Issue.record("not dense")
      return
    }
    #expect(last.weights == .uniform(low: -1, high: 1) && last.biases == .zeros)
  }

  @Test func optimizersHaveNumbersOfTheirOwn() throws {
    let adam = try experiment(
      "data: xor\nnetwork: logistic\noptimizer: {adam: {beta1: 0.8}}\nrate: 0.05")
    #expect(adam.learning == .gradientDescent(.adam(Adam(rate: 0.05, beta1: 0.8))))
    let plain = try experiment("data: xor\nnetwork: logistic\noptimizer: momentum\nrate: 0.5")
    #expect(plain.learning == .gradientDescent(.momentum(rate: 0.5)))
  }

  @Test func everythingElseIsTaken() throws {
    let experiment = try experiment(
      """
      data: {generate: moons, count: 40, noise: 0.2, seed: 3, scale: standard}
      network: [3 relu, 1 sigmoid]
      loss: {huber: 0.5}
      batch: 8
      shuffle: false
      epochs: 7
      seed: 11
      split: {validation: 0.25}
      stop: {loss: 0.01, mistakes: 0, accuracy: 0.9, patience: 5, improvement: 0.001}
      l1: 0.1
      l2: 0.2
      clip: {norm: 1}
      schedule: {cosine: 7, floor: 0.1}
      class_weights: [1, 2]
      """)
    #expect(experiment.dataset.count == 30 && experiment.validation?.count == 10)
    #expect(experiment.loss == .huber(delta: 0.5))
    #expect(experiment.batchSize == .examples(8) && !experiment.shuffles)
    #expect(experiment.epochs == 7 && experiment.seed == 11)
    #expect(
      experiment.stops == [
        .lossBelow(0.01), .mistakesAtMost(0), .accuracyAtLeast(0.9),
        .patience(epochs: 5, improvement: 0.001),
      ])
    #expect(experiment.penalty == Penalty(l1: 0.1, l2: 0.2))
    #expect(experiment.clipping == .norm(1))
    #expect(experiment.schedule == .cosine(epochs: 7, floor: 0.1))
    #expect(experiment.classWeights == [1, 2])
  }

  @Test func filesHaveInputsAndTargets() throws {
    let all = try experiment("data: {file: points.csv, target: c}\nnetwork: logistic")
    #expect(all.dataset.inputs.elements == [1, 2, 3, 4, 5, 7])
    let one = try experiment(
      "data: {file: points.csv, inputs: b, targets: [a, c]}\nnetwork: [2 linear]")
    #expect(one.dataset.inputs.elements == [2, 4, 7])
    #expect(one.dataset.targets.elements == [1, 0, 3, 1, 5, 1])
  }

  @Test func scalingIsThatOfThePopulation() throws {
    // b = 2, 4, 7: mean 13/3, variance ((7/3)² + (1/3)² + (8/3)²)/3 = 38/9.
    let experiment = try experiment(
      "data: {file: points.csv, inputs: b, target: a, scale: standard}\nnetwork: linear")
    let deviation = (38.0 / 9).squareRoot()
    for (scaled, raw) in zip(experiment.dataset.inputs.elements, [2.0, 4, 7]) {
      #expect(abs(scaled - (raw - 13.0 / 3) / deviation) < 1e-12)
    }
  }

  @Test func severalClassesBecomeOneHot() throws {
    let experiment = try experiment(
      """
      data: {inputs: [x], target: kind, classes: [a, b, c], rows: [[1, a], [2, c], [3, 1]]}
      network: [3 softmax]
      """)
    #expect(experiment.dataset.targets.elements == [1, 0, 0, 0, 0, 1, 0, 1, 0])
    #expect(experiment.loss == .categoricalCrossEntropy)
  }
}
