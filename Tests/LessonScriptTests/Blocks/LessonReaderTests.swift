import Foundation
import Testing

@testable import LessonScript

@Suite struct LessonReaderTests {
  @Test func readsALessonFromEndToEnd() throws {
    let text = try fixture("first.md")
    let lesson = try Lesson.parse(LessonSource(file: "first.md", text: text))
    #expect(lesson.id == "perceptron")
    #expect(
      lesson.pages.map(\.title) == [[.text("A score from two numbers")], [.text("Who teaches?")]])
    #expect(lesson.experiments.map(\.id) == ["admission", "and"])
    #expect(lesson.questions.map(\.id) == ["score-98", "who-teaches", "predict-and"])
    #expect(lesson.tasks.map(\.points) == [3])
  }
}
