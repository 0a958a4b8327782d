import Foundation
import NeuralNetworks
import Testing

@testable import LessonScript

/// `Lessons/README.md` says what the parser does.
@Suite struct ReferenceTests {
  private let reference = try? String(
    contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Lessons/README.md"), encoding: .utf8)

  @Test func theWorkedExampleIsALesson() throws {
    let text = try #require(reference)
    let start = try #require(text.firstRange(of: "````markdown\n")).upperBound
    let end = try #require(text[start...].firstRange(of: "````\n")).lowerBound
    let lesson = try Lesson.parse(LessonSource(file: "README.md", text: String(text[start..<end])))
    #expect(lesson.questions.map(\.id) == ["score-76"])
  }

  @Test func everyKeyIsMentioned() throws {
    let text = try #require(reference)
    for table in BlockTables.everyTable {
      for key in table.keys { #expect(text.contains(key.name), "\(key.name) of \(table.name)") }
    }
  }

  @Test func everyWordIsMentioned() throws {
    let text = try #require(reference)
    let words =
      BlockTables.names + PlotKind.allCases.map(\.rawValue) + Activation.names + Loss.names
      + Optimizer.names + Experiment.knobs + GeneratedData.Kind.allCases.map(\.rawValue)
      + BlockTables.schemes + FormulaNames.all.map(\.name)
    for word in words { #expect(text.contains(word), "\(word)") }
  }
}
