import NeuralNetworks
import Testing

@Suite struct TroubleTests {
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

  @Test func goingBackLeavesTrouble() throws {
    var trainer = try Trainer(Self.line(rate: 1))
    let start = trainer.state
    trainer.run(steps: 1000)
    trainer.state = start
    #expect(trainer.divergence == nil)
    trainer.learningRate = 1e-7
    #expect(trainer.run(steps: 1000) == .complete)
  }
}
