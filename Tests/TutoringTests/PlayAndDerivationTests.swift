import LessonScript
import TestSupport
import Testing

@testable import Tutoring

struct PlayAndDerivationTests {
  static let text = """
    ## Derive

    \(SmallBlocks.unit)

    ```derivation
    of: unit
    steps:
      - show: z = w·x + b = {z1[1](1)}
        say: Forward.
      - show: J = {loss}
      - show: ∂J/∂w = δ·x = {gradient.w1}
    ```

    ```question
    id: bias
    ask: And ∂J/∂b?
    number: gradient.b
    ```

    ## Play

    ```play
    of: unit
    knobs:
      rate: [0.1, 0.2]
    ```

    ## After

    Done.
    """

  private func session() throws -> Session { try Session(TestLesson.lesson(Self.text)) }

  @Test func stepsAreUncoveredOneByOne() throws {
    var session = try session()
    #expect(session.coveredSteps == 2)
    #expect(session.activeItem == nil)
    for left in [1, 0] {
      #expect(update(&session, .uncover) == .save)
      #expect(session.coveredSteps == left)
    }
    #expect(session.activeItem?.id == "bias")
    #expect(update(&session, .uncover) == nil)
    update(&session, .next)
    update(&session, .back)
    #expect(session.coveredSteps == 0)
  }

  /// Two steps each; the first of the second derivation comes with the last of the first.
  @Test func theNextDerivationBeginsWhereTheFirstEnds() throws {
    let steps = "```derivation\nof: unit\nsteps: [{show: a}, {show: b}]\n```"
    var session = try Session(
      TestLesson.lesson("\(SmallBlocks.unit)\n\n\(steps)\n\n\(steps)"))
    var covered = [session.coveredSteps]
    for _ in 0..<2 {
      update(&session, .uncover)
      covered.append(session.coveredSteps)
    }
    #expect(covered == [3, 1, 0])
  }

  /// The lecture's numbers: w = 2, x = −2, b = 8, target 2: z = 4, J = 2, ∂J/∂w = −4, ∂J/∂b = 2.
  @Test func theModelWalksTheDerivation() throws {
    let run = try AuthorRun(TestLesson.lesson(Self.text))
    #expect(run.transcript.actions.count { $0 == .uncover } == 2)
    #expect(run.session.progress(of: "bias").truth == 2)
    #expect(run.session.progress(of: "bias").verdict == .right)
  }

  @Test func playLeavesNoTrace() throws {
    var session = try session()
    update(&session, .goTo(page: 1))
    let before = session.timelines
    update(&session, .set(knob: "rate", value: "0.2"))
    update(&session, .train(updates: 7))
    #expect(session.timelines["unit"]?.cursor == 7)
    #expect(session.timelines["unit"]?.state.learningRate == 0.2)
    update(&session, .next)
    #expect(session.timelines == before)
    update(&session, .back)
    update(&session, .train(updates: 3))
    update(&session, .goTo(page: 0))
    #expect(session.timelines == before)
  }

  @Test func playOffersItsKnobsOnly() throws {
    var session = try session()
    update(&session, .goTo(page: 1))
    update(&session, .set(knob: "seed", value: "4"))
    #expect(session.refusal == .noSuchKnob("seed"))
  }
}

struct WeightChangeTests {
  private func timeline(_ id: String, of text: String) throws -> Timeline {
    try #require(try Session(TestLesson.lesson(text)).timelines[id])
  }

  /// One example: δ = ŷ − y = 2, in came −2, so ∂J/∂w = −4 and w moves by −0.1 · −4 = 0.4; b by −0.2.
  @Test func oneUnitByHand() throws {
    var timeline = try timeline("unit", of: PlayAndDerivationTests.text)
    #expect(timeline.change(of: 0) == nil)
    timeline.advance()
    let weight = try #require(timeline.change(of: 0))
    #expect(weight.parameter == "w₁")
    #expect(weight.contributions == [.init(row: 1, error: 2, input: -2, product: -4)])
    #expect(weight.mean == -4)
    #expect(weight.explainsChange)
    #expect(abs(weight.change - 0.4) < 1e-15)
    let bias = try #require(timeline.change(of: 1))
    #expect(bias.contributions == [.init(row: 1, error: 2, input: 1, product: 2)])
    #expect(abs(bias.change + 0.2) < 1e-12)
    #expect(timeline.change(of: 2) == nil)
  }

  /// AND from zero: (0, 0) is said 1 but is 0, so only the bias moves, by −rate · (1 − 0).
  @Test func rosenblattsRuleByHand() throws {
    var timeline = try timeline("gate", of: TestLesson.text)
    timeline.advance()
    let bias = try #require(timeline.change(of: 2))
    #expect(bias.isPerceptronRule)
    #expect(bias.contributions == [.init(row: 1, error: 1, input: 1, product: 1)])
    #expect(bias.expected == -1 && bias.change == -1)
    #expect(try #require(timeline.change(of: 0)).contributions[0].product == 0)
  }

  private func xor(_ optimizer: String, batch: String = "full") -> String {
    """
    ## Train

    ```experiment
    id: net
    data: xor
    network: [3 tanh, dropout 0, 2 relu, 1 sigmoid]
    optimizer: \(optimizer)
    rate: 0.5
    batch: \(batch)
    seed: 5
    ```

    ```train
    of: net
    epochs: 9
    ```
    """
  }

  @Test(arguments: ["full", "1", "3"])
  func everyWeightOfADeepNetworkIsTheSumOfItsExamples(batch: String) throws {
    var timeline = try timeline("net", of: xor("sgd", batch: batch))
    for _ in 0..<6 {
      timeline.advance()
      for parameter in timeline.state.parameters.indices {
        let change = try #require(timeline.change(of: parameter))
        #expect(change.explainsChange, "\(change)")
        #expect(change.contributions.count == timeline.past.last?.count)
      }
    }
  }

  @Test func otherOptimizersMakeSomethingElseOfIt() throws {
    var timeline = try timeline("net", of: xor("adam"))
    timeline.advance()
    #expect(try #require(timeline.change(of: 0)).explainsChange == false)
  }
}
