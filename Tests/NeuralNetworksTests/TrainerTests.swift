import NeuralNetworks
import Testing

@Suite struct TrainerTests {
  static let andInputs = Matrix([[0, 0], [0, 1], [1, 0], [1, 1]])
  static let and = Dataset(inputs: andInputs, targets: Matrix([[0], [0], [0], [1]]))
  static let xor = Dataset(inputs: andInputs, targets: Matrix([[0], [1], [1], [0]]))

  static func perceptron(_ data: Dataset, _ condition: StepCondition, rate: Double) -> Experiment {
    Experiment(
      dataset: data,
      layers: [.dense(units: 1, activation: .step(condition), weights: .zeros)],
      learning: .rosenblatt(rate: rate))
  }

  /// In doubles, the perceptron of rate 0.1 with ">= 0" stops after 3 epochs with b = −0.2, where
  /// exact arithmetic would take 5 (a point exactly on the line gets z = −2.8e−17).
  @Test func perceptronLearnsAnd() throws {
    var trainer = try Trainer(Self.perceptron(Self.and, .atLeastZero, rate: 0.1))
    #expect(trainer.parameterNames == ["w1", "w2", "b"])
    var mistakes: [Int] = []
    for _ in 0..<5 {
      mistakes.append((0..<4).reduce(0) { sum, _ in sum + trainer.step().mistakes })
    }
    #expect(mistakes.last == 0)
    #expect(abs(trainer.state.parameters[2] + 0.2) < 1e-15)
    #expect(trainer.evaluate().mistakes == 0)
  }

  @Test func xorSettlesAtFourMistakes() throws {
    var trainer = try Trainer(Self.perceptron(Self.xor, .atLeastZero, rate: 1))
    trainer.run(epochs: 20)
    let mistakes = (0..<4).reduce(0) { sum, _ in sum + trainer.step().mistakes }
    #expect(mistakes == 4)
  }

  @Test func networkLearnsXor() throws {
    var trainer = try Trainer(
      Experiment(
        dataset: Self.xor,
        layers: [.dense(units: 4, activation: .tanh), .dense(units: 1, activation: .sigmoid)],
        learning: .gradientDescent(.sgd(rate: 0.5))))
    #expect(trainer.experiment.loss == .binaryCrossEntropy)
    #expect(trainer.parameterCount == 17)
    trainer.run(epochs: 5000)
    #expect(trainer.evaluate().mistakes == 0)
    #expect(trainer.evaluate().loss < 0.05)
  }

  /// The lectures' perceptron trick: 3x₁ + 4x₂ − 10 says yes to (4, 5), whose label is no; a move of
  /// 0.1 gives 2.6x₁ + 3.5x₂ − 10.1.
  @Test(arguments: [LearningRule.rosenblatt(rate: 0.1), .perceptronTrick(rate: 0.1)])
  func perceptronTrick(_ learning: LearningRule) throws {
    var trainer = try Trainer(
      Experiment(
        dataset: Dataset(inputs: Matrix([[4, 5]]), targets: Matrix([[0]])),
        layers: [
          .dense(
            units: 1, activation: .step(.atLeastZero), weights: .explicit([3, 4]),
            biases: .explicit([-10]))
        ], learning: learning))
    #expect(trainer.score([4, 5]) == [22])
    let record = trainer.step()
    #expect(record.mistakes == 1)
    for (ours, theirs) in zip(trainer.state.parameters, [2.6, 3.5, -10.1]) {
      #expect(abs(ours - theirs) < 1e-15)
    }
  }

  /// 2·test + 1·grades − 18 for the students (9, 8), (3, 4) and (7, 6).
  @Test func admissionScores() throws {
    let trainer = try Trainer(
      Experiment(
        dataset: Self.and,
        layers: [
          .dense(
            units: 1, activation: .step(.atLeastZero), weights: .explicit([2, 1]),
            biases: .explicit([-18]))
        ]))
    #expect(trainer.scores(Matrix([[9, 8], [3, 4], [7, 6]])).elements == [8, -8, 2])
    #expect(trainer.output([3, 4]) == [0])
  }
}
