import Testing

@testable import NeuralNetworks

/// The fast steps for truth tables against the stages one by one, bit for bit.
@Suite struct TruthTableTests {
  static func experiment(_ hidden: Activation, units: Int, inputs: Int) -> Experiment {
    var generator = Generator(seed: 3)
    let rows = (0..<4).map { _ in (0..<inputs).map { _ in generator.normal() } }
    return Experiment(
      dataset: Dataset(inputs: Matrix(rows), targets: Matrix([[0], [1], [1], [0]])),
      layers: [.dense(units: units, activation: hidden), .dense(units: 1, activation: .sigmoid)],
      learning: .gradientDescent(.sgd(rate: 0.5)))
  }

  @Test(arguments: [Activation.tanh, .sigmoid, .relu], [4, 8])
  func sameBits(_ hidden: Activation, _ units: Int) throws {
    for inputs in 1...3 {
      let experiment = Self.experiment(hidden, units: units, inputs: inputs)
      // A schedule that changes nothing keeps the trainer from the short cut.
      var roundabout = experiment
      roundabout.schedule = .exponential(gamma: 1)
      var (fast, plain) = (try Trainer(experiment), try Trainer(roundabout))
      #expect(fast.memory.plan.truthTable != nil)
      #expect(plain.memory.plan.truthTable == nil)
      for _ in 0..<300 { #expect(fast.step() == plain.step()) }
      #expect(fast.state == plain.state)
    }
  }

  @Test func troubleIsTheSame() throws {
    var experiment = Self.experiment(.relu, units: 4, inputs: 2)
    experiment.learning = .gradientDescent(.sgd(rate: 1e200))
    var roundabout = experiment
    roundabout.schedule = .exponential(gamma: 1)
    var (fast, plain) = (try Trainer(experiment), try Trainer(roundabout))
    fast.run(steps: 50)
    plain.run(steps: 50)
    #expect(fast.divergence != nil)
    #expect(fast.divergence == plain.divergence)
  }

  @Test func onlyWhereItFits() throws {
    var experiment = Self.experiment(.tanh, units: 4, inputs: 2)
    experiment.penalty = Penalty(l2: 0.1)
    #expect(try Trainer(experiment).memory.plan.truthTable == nil)
    #expect(try Trainer(Self.experiment(.gelu, units: 4, inputs: 2)).memory.plan.truthTable == nil)
    #expect(try Trainer(Self.experiment(.tanh, units: 5, inputs: 2)).memory.plan.truthTable == nil)
  }
}
