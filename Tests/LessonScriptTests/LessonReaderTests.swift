import Foundation
import Testing

@testable import LessonScript

@Suite struct LessonReaderTests {
  @Test func readsALessonFromEndToEnd() throws {
    let lesson = try parse(fixture("first.md"))
    #expect(lesson.id == "perceptron")
    #expect(
      lesson.pages.map(\.title) == [[.text("A score from two numbers")], [.text("Who teaches?")]])
    #expect(lesson.experiments.map(\.id) == ["admission", "and"])
    #expect(lesson.questions.map(\.id) == ["score-98", "who-teaches", "predict-and"])
    #expect(lesson.tasks.map(\.points) == [3])
  }
}

func fixture(_ name: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
}

func parse(_ text: String) throws -> Lesson {
  do {
    return try Lesson.parse(LessonSource(file: "lesson.md", text: text)) { _ in nil }
  } catch {
    print(error)
    throw error
  }
}
