import LessonScript
import NeuralNetworks
import Testing

@testable import Tutoring

struct TimelineTests {
  private func timeline() throws -> Timeline {
    try Timeline(TestLesson.lesson().experiments[0].experiment)
  }

  /// Worked by hand; see `TestLesson`.
  @Test func countsTheMistakesOfEachEpoch() throws {
    var timeline = try timeline()
    for _ in 0..<26 { timeline.advance() }
    #expect(timeline.mistakesPerEpoch == [2, 3, 3, 2, 1, 0])
    #expect(timeline.state.parameters == [2, 1, -3])
  }

  /// Every update of this one moves the parameters.
  private func restless() throws -> Timeline {
    try Timeline(
      TestLesson.lesson("```experiment\nid: e\ndata: and\nnetwork: logistic\nweights: [1, 0]\n```")
        .experiments[0].experiment)
  }

  @Test func goingBackIsAsIfTheLaterUpdatesHadNotBeen() throws {
    var there = try restless()
    for _ in 0..<700 { there.advance() }
    for step in [699, 513, 512, 511, 257, 256, 255, 3, 1, 0] {
      there.rewind(to: step)
      var straight = try restless()
      for _ in 0..<step { straight.advance() }
      #expect(step == 0 || straight.previousNetwork.parameters != straight.state.parameters)
      #expect(there.state == straight.state, "\(step)")
      #expect(there.previousNetwork.parameters == straight.previousNetwork.parameters, "\(step)")
      #expect(there.mistakesPerEpoch == straight.mistakesPerEpoch, "\(step)")
    }
    for _ in 0..<700 { there.advance() }
    var straight = try restless()
    for _ in 0..<700 { straight.advance() }
    #expect(there == straight)
  }

  @Test func goingBackBeforeTheStartIsTheStart() throws {
    var timeline = try timeline()
    timeline.advance()
    timeline.rewind(to: -5)
    #expect(timeline.cursor == 0)
  }
}
