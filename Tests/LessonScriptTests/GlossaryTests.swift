import Foundation
import Testing

@testable import LessonScript

/// `glossary.md`: entries, and what proves them.
struct GlossaryTests {
  private static func lesson() throws -> Lesson {
    try Lesson.parse(
      LessonSource(
        file: "01-lines.md",
        text: """
          ---
          gradus: 1
          id: lines
          version: 1
          title: Lines
          ---

          ## First

          The slope is mentioned, and so is Like with like.

          ## Second

          The **slope** is how steep a line is. Two biases, and L.
          """))
  }

  private static func glossary(_ text: String) throws -> Glossary {
    try Glossary.parse(LessonSource(file: "glossary.md", text: text))
  }

  private static func errors(_ text: String) -> [String] {
    do {
      _ = try glossary(text)
      return []
    } catch let errors as LessonErrors {
      return errors.errors.map { "\($0.location.line): \($0.message)" }
    } catch {
      return ["\(error)"]
    }
  }

  @Test func readsTermsMeaningAndLesson() throws {
    let glossary = try Self.glossary(
      "# Glossary\n\n## slope, w₁\n\nHow steep.\n\nIn *units*.\n\n[lesson 1](01-lines.md)\n")
    let entry = try #require(glossary.entries.first)
    #expect(entry.terms == ["slope", "w₁"])
    #expect(entry.meaning.map(\.plainText) == ["How steep.", "In units."])
    #expect(entry.lesson == "lines")
    #expect(entry.location.line == 3)
  }

  /// The first page that emphasises the term, else the first that has it as a word.
  @Test(arguments: [("slope", 1), ("L", 1), ("bias", nil), ("biase", 1), ("lik", nil), ("like", 0)])
  func isExplainedOnAPage(term: String, page: Int?) throws {
    let glossary = try Self.glossary("## \(term)\n\nSomething.\n\n[lesson 1](01-lines.md)\n")
    #expect(glossary.entries.first?.page(in: try Self.lesson()) == page)
  }

  @Test(arguments: [
    ("## a\n\nText.\n", "1: this entry names no lesson"),
    ("## a\n\n[lesson 1](01-lines.md)\n", "1: this entry says nothing"),
    ("Text.\n", "1: this stands before the first entry"),
    (
      "## a\n\n{w1}\n\n[l](01-lines.md)\n",
      "3: a glossary has no experiment to compute a value from"
    ),
    ("## a\n\nText.\n\n[l](01-lines.md)\n\n```plot\nof: x\n```\n", "7: a glossary has no blocks"),
    ("## a\n\n<b>x</b>\n\n[l](01-lines.md)\n", "3: HTML does not show in a terminal"),
  ])
  func refuses(text: String, message: String) { #expect(Self.errors(text).contains(message)) }

  @Test func aTermStandsThereOnce() {
    let entry = "Text.\n\n[l](01-lines.md)\n\n"
    #expect(
      Self.errors("## a, b\n\n\(entry)## b\n\n\(entry)")
        == ["7: the term `b` is here twice; the first is on line 1"])
  }

  @Test func namesALessonThatHasTheTerm() throws {
    let glossary = try Self.glossary(
      "## circle\n\nRound.\n\n[l](01-lines.md)\n\n## slope\n\nSteep.\n\n[l](02-line.md)\n")
    let errors = glossary.errors(lessons: ["lines": try Self.lesson()])
    #expect(
      errors.map(\.message) == [
        "no page of the lesson `lines` says “circle”", "the course has no lesson `line`",
      ])
    #expect(errors.last?.advice == "did you mean `lines`?")
  }

  /// Every entry of the course's glossary is explained where it says.
  @Test func theCourseProvesItsGlossary() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Lessons").standardizedFileURL
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    var lessons: [String: Lesson?] = [:]
    for file in files where file.lastPathComponent.first?.isNumber == true {
      let lesson = try Lesson.parse(
        LessonSource(file: file.path, text: String(contentsOf: file, encoding: .utf8))
      ) { name in
        try? String(contentsOf: folder.appending(path: "../Data/\(name)"), encoding: .utf8)
      }
      lessons[lesson.id] = lesson
    }
    let text = try String(contentsOf: folder.appending(path: "glossary.md"), encoding: .utf8)
    let glossary = try Self.glossary(text)
    #expect(glossary.errors(lessons: lessons).map(\.description) == [])
    #expect(glossary.entries.count > 40)
  }
}
