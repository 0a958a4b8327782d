import Foundation
import TestSupport
import Testing

@testable import LessonScript

func fixture(_ name: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
}

/// A lesson of one page with these blocks, the experiment `net` among them.
func page(_ body: String, experiment: String = "data: xor\nnetwork: [2 tanh, 1 sigmoid]") throws
  -> Page
{
  let pages = "```experiment\nid: net\n\(experiment)\n```\n\n\(body)\n"
  let lesson = try SmallLesson.lesson(pages, id: "x") { name in
    name == "points.csv" ? "a,b,c\n1,2,0\n3,4,1\n5,7,1\n" : nil
  }
  return try #require(lesson.pages.first)
}

/// The only question among these blocks.
func question(_ yaml: String) throws -> Question {
  try #require(try page("```question\nid: q\nask: What?\n\(yaml)\n```").questions.first)
}

/// The formula a text spells; its places are of no interest.
func formula(_ text: String) throws -> Formula {
  try FormulaParser.parse(PositionedText(text, at: SourcePosition(line: 1, column: 1)), file: "")
}

extension [Inline] {
  static func words(_ text: String) -> [Inline] { [.text(text)] }
}
