import NeuralNetworks
import Testing

/// Which outputs are classes is said by whoever made the data, not seen in the numbers.
@Suite struct DecisionTests {
  static func experiment(
    _ targets: [[Double]], _ kinds: [TargetKind] = [], loss: Loss = .meanSquaredError,
    activation: Activation = .identity, names: [String] = []
  ) -> Experiment {
    Experiment(
      dataset: Dataset(
        inputs: Matrix(rows: targets.count, columns: 1), targets: Matrix(targets),
        targetKinds: kinds, classNames: names),
      layers: [.dense(units: targets[0].count, activation: activation)], loss: loss)
  }

  @Test func labelsOfTwoClassesAreClasses() {
    #expect(
      Self.experiment([[0], [1]]).heads[0].decision == .threshold(output: 0.5, target: 0.5))
    #expect(Self.experiment([[-1], [1]]).heads[0].decision == .threshold(output: 0, target: 0))
    #expect(Self.experiment([[0, 1], [1, 0]]).heads[0].decision == .largest)
    #expect(Self.experiment([[0], [1], [2]]).heads[0].decision == .none)
  }

  @Test func aConstantOrASingleRowIsANumber() {
    for targets in [[[1.0]], [[1], [1]], [[0], [0]], [[0, 1]], [[0, 1], [0, 1]]] {
      #expect(Self.experiment(targets).heads[0].decision == .none)
    }
  }

  @Test func whatIsSaidCounts() {
    #expect(Self.experiment([[0], [1]], [.number]).heads[0].decision == .none)
    #expect(Self.experiment([[0, 1], [1, 0]], [.number, .number]).heads[0].decision == .none)
    #expect(
      Self.experiment([[1]], [.binary]).heads[0].decision == .threshold(output: 0.5, target: 0.5))
    #expect(Self.experiment([[1]], [.signed]).heads[0].decision == .threshold(output: 0, target: 0))
    #expect(Self.experiment([[0, 1]], [.oneHot, .oneHot]).heads[0].decision == .largest)
  }

  /// Two examples scaled to −1 and 1, or to 0 and 1, are still numbers.
  @Test(arguments: [Scaling.Method.standard, .minMax])
  func scaledTargetsAreNumbers(_ method: Scaling.Method) throws {
    let houses = Dataset(inputs: Matrix([[1], [2]]), targets: Matrix([[120], [340]]))
    let scaled = try DataPreparation(targetScaling: method)(houses).training
    #expect(Set(scaled.targets.elements).isSubset(of: [-1, 0, 1]))
    let experiment = Experiment(dataset: scaled, layers: [.dense(units: 1)])
    #expect(try Trainer(experiment).evaluate().mistakes == nil)
  }

  /// Weights of 0 say exactly ½, and that is class 1.
  @Test func exactlyOneHalfIsClassOne() throws {
    let experiment = Experiment(
      dataset: Dataset(
        inputs: Matrix([[3], [4], [5]]), targets: Matrix([[1], [1], [0]])),
      layers: [.dense(units: 1, activation: .sigmoid, weights: .explicit([0]))])
    #expect(try Network(experiment).evaluate().mistakes == 1)
  }

  /// An example is a mistake if any head is wrong; exactly ½ is class 1 there, too.
  @Test func exactlyOneHalfIsClassOneInEveryHead() throws {
    let head = Loss.Head(outputs: 1, loss: .meanSquaredError)
    let experiment = Experiment(
      dataset: Dataset(
        inputs: Matrix([[3], [4], [5]]), targets: Matrix([[1, 1], [1, 0], [0, 1]])),
      layers: [.dense(units: 2, activation: .sigmoid, weights: .explicit([0, 0]))],
      loss: .heads([head, head]))
    #expect(try Network(experiment).evaluate().mistakes == 2)
  }

  @Test func lossesAndStepUnitsKnowTheirClasses() {
    let one = [[1.0], [1]]
    #expect(
      Self.experiment(one, loss: .binaryCrossEntropy).heads[0].decision
        == .threshold(output: 0.5, target: 0.5))
    #expect(
      Self.experiment(one, loss: .binaryCrossEntropyWithLogits).heads[0].decision
        == .threshold(output: 0, target: 0.5))
    #expect(
      Self.experiment(one, loss: .hinge).heads[0].decision == .threshold(output: 0, target: 0))
    #expect(
      Self.experiment(one, activation: .step(.aboveZero)).heads[0].decision
        == .threshold(output: 0.5, target: 0.5))
    #expect(Self.experiment([[0.2, 0.8]], loss: .klDivergence).heads[0].decision == .largest)
  }

  @Test func classesHaveNamesAndLabels() throws {
    let signed = Self.experiment([[-1], [1]]).heads[0]
    #expect((signed.classCount, signed.label(0), signed.label(1)) == (2, -1, 1))
    #expect(signed.className(1) == nil)
    #expect((signed.classIndex(ofOutputs: [0]), signed.classIndex(ofTargets: [0])) == (1, 0))
    let named = Self.experiment([[0], [1]], names: ["no", "yes"]).heads[0]
    #expect(named.className(1) == "yes")
    #expect(named.label(0) == 0)
    let columns = Self.experiment([[0, 0, 1], [0, 1, 0]]).heads[0]
    #expect((columns.classCount, columns.className(2)) == (3, "y3"))
    #expect(columns.classIndex(ofOutputs: [2, 5, 5]) == 1)
    #expect(Self.experiment([[3], [4]]).heads[0].classCount == 0)
  }

  @Test func headsJudgeTheirOwnColumns() throws {
    let heads = Experiment(
      dataset: Dataset(
        inputs: Matrix(rows: 2, columns: 1), targets: Matrix([[0, 1, 3.5], [1, 0, 2]])),
      layers: [.dense(units: 3)],
      loss: .heads([
        .init(outputs: 2, loss: .meanSquaredError),
        .init(outputs: 1, loss: .huber(delta: 1), weight: 2),
      ]))
    #expect(heads.heads.map(\.columns) == [0..<2, 2..<3])
    #expect(heads.heads.map(\.decision) == [.largest, .none])
    #expect(heads.heads[0].classIndex(ofTargets: [0, 1, 3.5]) == 1)
    let trainer = try Trainer(heads)
    #expect(trainer.decision == .none)
    #expect(trainer.confusion() == nil)
  }

  /// Scores −1 and 3 of two units; one of two examples is told right.
  @Test func confusion() throws {
    let network = try Network(
      Experiment(
        dataset: Dataset(inputs: Matrix([[1], [2]]), targets: Matrix([[0], [1]])),
        layers: [.dense(units: 1, weights: .explicit([1]))]))
    #expect(network.confusion()?.counts == [[0, 1], [0, 1]])
    let other = Dataset(inputs: Matrix([[0]]), targets: Matrix([[0]]))
    #expect(network.confusion(over: other)?.counts == [[1, 0], [0, 0]])
    #expect(network.evaluate(over: other) == .init(loss: 0, mistakes: 0, count: 1))
  }
}
