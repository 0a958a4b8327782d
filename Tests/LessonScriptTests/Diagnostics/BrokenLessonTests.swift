import Foundation
import Testing

@testable import LessonScript

/// Each file of `Fixtures/Broken` holds broken lessons and what is said about them.
///
/// `=== file: name` is followed by a whole lesson, `=== page: name` by its pages alone; `--- says`
/// is followed by the message. What would be invisible stands as `⟦1B⟧`.
@Suite struct BrokenLessonTests {
  @Test(arguments: try BrokenLesson.all())
  func says(_ lesson: BrokenLesson) {
    #expect(lesson.errors == lesson.expected)
  }

  @Test func thereAreMoreThanFiftyBrokenLessons() throws {
    #expect(try BrokenLesson.all().count > 50)
  }
}

/// A lesson with mistakes, and what is said about it.
struct BrokenLesson: CustomTestStringConvertible, Sendable {
  var file: String
  var title: String
  var body: String
  var expected: String

  var testDescription: String { "\(file) \(title)" }

  static func all() throws -> [BrokenLesson] {
    let names = [
      "structure.txt", "yaml.txt", "formulas.txt", "experiments.txt", "questions.txt", "slips.txt",
    ]
    return try names.flatMap { file in
      try fixture("Broken/" + file).withOddCharacters.split(separator: "=== ").map {
        BrokenLesson(file: file, $0)
      }
    }
  }

  private init(file: String, _ text: Substring) {
    self.file = file
    let parts = text.split(separator: "--- says\n", maxSplits: 1)
    let lesson = parts[0].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    title = String(lesson[0])
    body = lesson.count > 1 ? Self.withoutLastLineEnd(lesson[1]) : ""
    expected = parts.count > 1 ? Self.withoutLastLineEnd(parts[1]) : ""
  }

  private static func withoutLastLineEnd(_ text: Substring) -> String {
    String(text.hasSuffix("\n") ? text.dropLast() : text)
  }

  private static let frontMatter = "---\ngradus: 1\nid: broken\nversion: 1\ntitle: Broken\n---\n"

  var errors: String {
    let text = title.hasPrefix("file: ") ? body : Self.frontMatter + body
    do {
      _ = try Lesson.parse(LessonSource(file: "lesson.md", text: text), resource: Self.resource)
      return "nothing"
    } catch {
      return error.description
    }
  }

  private static func resource(_ name: String) -> String? {
    switch name {
    case "good.csv": "hours,pass\n1,0\n2,1\n"
    case "bad.csv": "hours,pass\n1,0\ntwo,1\n"
    default: nil
    }
  }
}

extension String {
  /// With the characters that `⟦1B⟧` and the like stand for.
  fileprivate var withOddCharacters: String {
    replacing(/⟦([0-9A-F]+)⟧/) { match in
      UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }
}
