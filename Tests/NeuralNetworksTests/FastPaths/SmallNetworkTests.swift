import Testing

@testable import NeuralNetworks

/// The fast path of small dense networks against the stages one by one, bit for bit.
@Suite struct SmallNetworkTests {
  static let activations: [Activation] = [
    .tanh, .sigmoid, .relu, .leakyReLU(slope: 0.01), .elu(alpha: 1), .silu, .gelu, .softplus,
    .identity, .step(.atLeastZero),
  ]

  /// A network, data and a way of learning drawn from a seed.
  static func experiment(_ seed: UInt64) -> Experiment {
    var draw = Generator(seed: seed)
    let widths = (0..<2 + draw.below(4)).map { _ in 1 + draw.below(16) }
    let count = 1 + draw.below(20)
    let outputs = widths.last!
    let isOfClasses = draw.below(2) == 0
    let layers = widths.dropFirst().enumerated().map { i, units in
      let isLast = i == widths.count - 2
      let activation: Activation =
        !isLast
        ? activations[draw.below(activations.count)]
        : isOfClasses ? (outputs == 1 ? .sigmoid : .softmax) : activations[draw.below(9)]
      return Layer.dense(units: units, activation: activation)
    }
    let inputs = (0..<count).map { _ in (0..<widths[0]).map { _ in draw.normal() } }
    let targets = (0..<count).map { _ in
      let right = draw.below(max(outputs, 2))
      return (0..<outputs).map { j in
        isOfClasses ? (outputs == 1 ? Double(right) : j == right ? 1 : 0) : draw.normal()
      }
    }
    let losses: [Loss] = [.meanSquaredError, .meanAbsoluteError, .huber(delta: 1)]
    let optimizers: [Optimizer] = [
      .sgd(rate: 0.1), .momentum(rate: 0.05), .nesterov(rate: 0.05), .adam(rate: 0.01),
      .adamW(rate: 0.01), .adagrad(rate: 0.1), .rmsProp(rate: 0.01),
    ]
    return Experiment(
      dataset: Dataset(
        inputs: Matrix(inputs), targets: Matrix(targets),
        sampleWeights: draw.below(4) == 0 ? (0..<count).map { _ in 1 + draw.uniform() } : []),
      layers: layers,
      loss: isOfClasses
        ? (outputs == 1 ? .binaryCrossEntropy : .categoricalCrossEntropy)
        : losses[draw.below(losses.count)],
      learning: .gradientDescent(optimizers[draw.below(2) == 0 ? 0 : draw.below(7)]),
      batchSize: draw.below(2) == 0 ? .full : .examples(1 + draw.below(9)), seed: seed,
      penalty: draw.below(4) == 0 ? Penalty(l2: 0.01) : .none,
      clipping: draw.below(4) == 0 ? .norm(1) : nil)
  }

  /// The same training with every step through the stages.
  static func throughStages(_ experiment: Experiment) throws -> Trainer {
    try Trainer(experiment, usesFastPaths: false)
  }

  @Test func sameBits() throws {
    for seed in 1...200 as ClosedRange<UInt64> {
      try checkSameBits(Self.experiment(seed), steps: 25)
    }
  }

  private func checkSameBits(_ experiment: Experiment, steps: Int) throws {
    var (fast, plain) = (try Trainer(experiment), try Self.throughStages(experiment))
    #expect(fast.memory.small != nil)
    #expect(plain.memory.small == nil)
    for _ in 0..<steps { #expect(fast.step() == plain.step(), "seed \(experiment.seed)") }
    #expect(fast.state == plain.state, "seed \(experiment.seed)")
  }

  /// One hidden layer over four examples, which stays in registers where it has two or four units.
  @Test(arguments: 1...5)
  func sameBitsOverTruthTables(units: Int) throws {
    for (seed, activation) in Self.activations.enumerated() {
      for loss in [Loss.binaryCrossEntropy, .meanSquaredError] {
        for optimizer in [Optimizer.sgd(rate: 0.5), .adam(rate: 0.05)] {
          let experiment = Experiment(
            dataset: Self.truthTable(inputs: 1 + seed % 3),
            layers: [
              .dense(units: units, activation: activation), .dense(units: 1, activation: .sigmoid),
            ],
            loss: loss, learning: .gradientDescent(optimizer), seed: UInt64(seed))
          try checkSameBits(experiment, steps: 20)
        }
      }
    }
  }

  private static func truthTable(inputs: Int) -> Dataset {
    Dataset(
      inputs: Matrix(
        [[0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]].map { Array($0.prefix(inputs)) }),
      targets: Matrix([[0], [1], [1], [0]]))
  }

  /// Copies and restored states go on as if nothing had been.
  @Test func sameBitsAfterCopies() throws {
    for seed in 1...40 as ClosedRange<UInt64> {
      var trainer = try Trainer(Self.experiment(seed))
      trainer.run(steps: 3)
      var copy = trainer
      let state = trainer.state
      trainer.run(steps: 5)
      copy.run(steps: 5)
      #expect(trainer.state == copy.state)
      copy.state = state
      copy.run(steps: 5)
      #expect(trainer.state == copy.state)
    }
  }

  @Test func divergenceIsTheSame() throws {
    let xor = Dataset(
      inputs: Matrix([[0, 0], [0, 1], [1, 0], [1, 1]]), targets: Matrix([[0], [1], [1], [0]]))
    let experiment = Experiment(
      dataset: xor,
      layers: [.dense(units: 4, activation: .relu), .dense(units: 1, activation: .sigmoid)],
      learning: .gradientDescent(.sgd(rate: 1e200)), seed: 3)
    var (fast, plain) = (try Trainer(experiment), try Self.throughStages(experiment))
    fast.run(steps: 50)
    plain.run(steps: 50)
    #expect(fast.divergence != nil)
    #expect(fast.divergence == plain.divergence)
  }

  @Test func onlyWhereItFits() throws {
    func isSmall(_ layers: [Layer], inputs: Int = 2) throws -> Bool {
      let data = Dataset(
        inputs: Matrix(rows: 4, columns: inputs, repeating: 0.5),
        targets: Matrix([[0], [1], [1], [0]]))
      return try Trainer(Experiment(dataset: data, layers: layers)).memory.small != nil
    }
    let last = Layer.dense(units: 1, activation: .sigmoid)
    #expect(try isSmall([.dense(units: 16, activation: .gelu), last]))
    #expect(try isSmall([last], inputs: 16))
    #expect(try !isSmall([.dense(units: 17, activation: .gelu), last]))
    #expect(try !isSmall([last], inputs: 17))
    #expect(try !isSmall([.dense(units: 4, activation: .tanh), .dropout(rate: 0.5), last]))
    #expect(try !isSmall([.dense(units: 4), .activation(.softmax), last]))
  }
}
