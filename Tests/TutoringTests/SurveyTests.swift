import LessonScript
import NeuralNetworks
import Testing

@testable import Tutoring

struct SurveyTests {
  private func session(gate: String, success: String = "mistakes == 0") throws -> Session {
    let text = """
      ## Many starts

      {successes} of {trials}

      ```experiment
      id: gate
      data: \(gate)
      network: perceptron
      rule: rosenblatt
      rate: 1
      ```

      ```plot
      of: gate
      show: [starts]
      ```

      ```train
      of: gate
      epochs: 50
      seeds: 30
      success: \(success)
      ```
      """
    return try Session(TestLesson.lesson(text))
  }

  /// A line splits AND, and Rosenblatt's rule finds one from any start (Novikoff 1962); no line splits XOR.
  @Test(arguments: [("and", 30), ("xor", 0)])
  func countsTheStartsThatSucceed(gate: String, expected: Int) throws {
    var session = try session(gate: gate)
    update(&session, .train(updates: 1000))
    #expect(session.surveys["gate"]?.trials == 30)
    #expect(session.surveys["gate"]?.successes == expected)
    #expect(session.timelines["gate"]?.cursor == 0)
  }

  /// The first start is that of seed 1.
  @Test func startsAreThoseOfTheSeedsFromOne() throws {
    var session = try session(gate: "and", success: "initial.w1 > 0")
    update(&session, .train(updates: 1000))
    let experiment = session.lesson.experiments[0].experiment
    let expected = try (1...30).map {
      try Network(experiment.setting("seed", to: "\($0)")).parameters[0] > 0
    }
    #expect(Set(expected).count == 2)
    #expect(session.surveys["gate"]?.outcomes == expected)
  }

  @Test func goesBackSeedBySeed() throws {
    var session = try session(gate: "and")
    update(&session, .train(updates: 5))
    update(&session, .rewind(updates: 2))
    #expect(session.trainingDone == 3)
    update(&session, .restart)
    #expect(session.trainingDone == 0)
    #expect(session.trainingLeft == 30)
  }

  @Test func seedsAndSuccessComeTogether() throws {
    #expect(throws: LessonErrors.self) {
      try TestLesson.lesson(
        TestLesson.text.replacing("  epochs: 8\n```", with: "  epochs: 8\n  seeds: 3\n```")
          .replacing("of: gate\nepochs: 8", with: "of: gate\nepochs: 8\nseeds: 3"))
    }
  }
}
