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

  /// At random: none of four examples is missed by 100 draws, but in one of 10¹² seeds.
  @Test func thePerceptronTrickDrawsFromAllExamples() throws {
    var experiment = Self.perceptron(Self.and, .atLeastZero, rate: 1)
    experiment.learning = .perceptronTrick(rate: 1)
    var trainer = try Trainer(experiment)
    #expect(Set((0..<100).map { _ in trainer.step().firstExample }) == [0, 1, 2, 3])
  }

  /// Nothing pulls on a weight of 0: sign(0) = 0, as in PyTorch.
  @Test func theL1PenaltyLeavesZeroAtZero() throws {
    let none = Matrix([[0]])
    var trainer = try Trainer(
      Experiment(
        dataset: Dataset(inputs: none, targets: none),
        layers: [.dense(units: 1, weights: .zeros)], penalty: Penalty(l1: 0.5)))
    trainer.step()
    #expect(trainer.state.parameters == [0, 0])
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

@Suite struct StopConditionTests {
  @Test func noMistakesLeft() throws {
    var experiment = TrainerTests.perceptron(TrainerTests.and, .aboveZero, rate: 1)
    experiment.stops = [.mistakesAtMost(0)]
    var trainer = try Trainer(experiment)
    #expect(trainer.run() == .condition(.mistakesAtMost(0)))
    #expect(trainer.evaluate().mistakes == 0)
    #expect(trainer.epochCount < experiment.epochs)
  }

  /// On XOR no line does; all epochs are used up.
  @Test func neverOnXor() throws {
    var experiment = TrainerTests.perceptron(TrainerTests.xor, .aboveZero, rate: 1)
    experiment.stops = [.mistakesAtMost(0)]
    var trainer = try Trainer(experiment)
    #expect(trainer.run() == .complete)
    #expect(trainer.epochCount == 100)
  }

  /// The loss of a network at its optimum falls no more, and patience is 3 epochs.
  @Test func patience() throws {
    let stop = StopCondition.patience(epochs: 3, improvement: 1e-9)
    var trainer = try Trainer(
      Experiment(
        dataset: Dataset(inputs: Matrix([[1], [2]]), targets: Matrix([[2], [4]])),
        layers: [.dense(units: 1, weights: .explicit([2]))], stops: [stop]))
    #expect(trainer.run() == .condition(stop))
    #expect(trainer.epochCount == 4)
  }

  /// w + b halves with every update, so the losses are 1/4, 1/16, 1/64 …: from the third on they fall by less
  /// than a tenth.
  @Test func patienceWantsTheImprovement() throws {
    let stop = StopCondition.patience(epochs: 2, improvement: 0.1)
    var trainer = try Trainer(
      Experiment(
        dataset: Dataset(inputs: Matrix([[1]]), targets: Matrix([[0]])),
        layers: [.dense(units: 1, weights: .explicit([1]))], loss: .meanSquaredError,
        learning: .gradientDescent(.sgd(rate: 0.125)), stops: [stop]))
    #expect(trainer.run() == .condition(stop))
    #expect(trainer.epochCount == 4)
  }
}

/// Worked by hand from the formulas.
@Suite struct ScheduleTests {
  @Test func whatFollowsAWarmUpCountsFromZero() {
    let schedule = Schedule.warmUp(epochs: 4, start: 0, next: .step(every: 2, gamma: 0.5))
    #expect((0..<9).map(schedule.factor) == [0, 0.25, 0.5, 0.75, 1, 1, 0.5, 0.5, 0.25])
  }

  @Test func theCosineEndsOnItsFloor() {
    let schedule = Schedule.cosine(epochs: 2, floor: 0.25)
    #expect(schedule.factor(epoch: 0) == 1)
    #expect(abs(schedule.factor(epoch: 1) - 0.625) < 1e-15)
    #expect(schedule.factor(epoch: 2) == 0.25)
    #expect(schedule.factor(epoch: 50) == 0.25)
  }
}

@Suite struct DivergenceTests {
  static func line(rate: Double) -> Experiment {
    Experiment(
      dataset: Dataset(inputs: Matrix([[1000], [2000]]), targets: Matrix([[1], [2]])),
      layers: [.dense(units: 1)], learning: .gradientDescent(.sgd(rate: rate)))
  }

  /// A rate that is far too large: numbers grow until they are none, and training says when.
  @Test func divergenceStops() throws {
    var trainer = try Trainer(Self.line(rate: 1))
    let ending = trainer.run(steps: 10_000)
    let divergence = try #require(trainer.divergence)
    #expect(ending == .divergence(divergence))
    #expect(divergence.step < 100)
    #expect(trainer.state.divergence == divergence)
    let before = trainer.state
    #expect(trainer.step().count == 0)
    #expect(trainer.state == before)
  }

  @Test func namesTheParameter() throws {
    var trainer = try Trainer(Self.line(rate: 1e306))
    trainer.run(steps: 2)
    #expect(
      trainer.divergence
        == Divergence(step: 1, quantity: .parameter(index: 0, name: "w1"), isNaN: false))
  }

  @Test func goingBackLeavesDivergence() throws {
    var trainer = try Trainer(Self.line(rate: 1))
    let start = trainer.state
    trainer.run(steps: 1000)
    trainer.state = start
    #expect(trainer.divergence == nil)
    trainer.learningRate = 1e-7
    #expect(trainer.run(steps: 1000) == .complete)
  }
}
