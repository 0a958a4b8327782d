import Foundation
import NeuralNetworks
import Testing

@testable import LessonScript

/// `Lessons/README.md` says what the parser does.
@Suite struct ReferenceTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Lessons/README.md")

  /// What people wrote, and what is made from the tables.
  private func parts() throws -> (written: String, made: String) {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let start = text.firstRange(of: KeyReference.heading)?.lowerBound ?? text.endIndex
    return (String(text[..<start]), String(text[start...]))
  }

  @Test func theWorkedExampleIsALesson() throws {
    let text = try parts().written
    let start = try #require(text.firstRange(of: "````markdown\n")).upperBound
    let end = try #require(text[start...].firstRange(of: "````\n")).lowerBound
    let lesson = try Lesson.parse(LessonSource(file: "README.md", text: String(text[start..<end])))
    #expect(lesson.questions.map(\.id) == ["score-76"])
  }

  /// The other examples of questions are questions.
  @Test func theExampleQuestionsCanBeAsked() throws {
    let text = try parts().written
    let example = try #require(text.firstRange(of: "````\n\n## The file")).upperBound
    let fences = text[example...].split(separator: "```question\n").dropFirst()
    let questions = fences.compactMap { fence in
      fence.firstRange(of: "```").map { fence[..<$0.lowerBound] }
    }
    #expect(questions.count == 3)
    let experiment = "data: {rows: [[0, 1], [1, 0]]}\nnetwork: logistic"
    let train = "```train\nof: net\nupdates: 100\n```"
    for yaml in questions {
      let page = try page("```question\n\(yaml)```\n\n\(train)", experiment: experiment)
      #expect(page.questions.count == 1)
    }
  }

  /// With GRADUS_RECORD set the tables are written anew.
  @Test func everyKeyDefaultAndLimitIsThatOfTheTables() throws {
    let (written, made) = try parts()
    if ProcessInfo.processInfo.environment["GRADUS_RECORD"] != nil {
      try (written + KeyReference.text).write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(made == KeyReference.text)
    }
  }

  @Test func everyWordIsExplained() throws {
    let tokens = Set(try Self.tokens(in: parts().written))
    let words =
      BlockKind.fenceNames + PlotKind.allCases.map(\.rawValue) + Activation.names + Loss.names
      + Optimizer.names + Experiment.knobs + GeneratedData.Kind.allCases.map(\.rawValue)
      + InitializationReader.schemeNames + Quantity.all.map(\.name)
      + FieldTable.all.flatMap { $0.keys.map(\.name) }
    for word in Set(words).sorted() { #expect(tokens.contains(word), "\(word)") }
  }

  @Test func everyKeyOfTheWrittenTablesExistsAndHasItsUsualValue() throws {
    let known = Set(FieldTable.all.flatMap(\.keys).map(\.name)).union(Quantity.all.map(\.name))
      .union(["gradient", "numeric", "w2"])
    let usual = Dictionary(
      (FieldTable.experiment.keys + DataReader.table.keys).compactMap { key in
        key.usual.map { (key.name, $0) }
      }, uniquingKeysWith: { first, _ in first })
    for row in try parts().written.split(separator: "\n") where row.hasPrefix("| ") {
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      for code in Self.codeSpans(in: cells[0]) {
        let name = code.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        #expect(known.contains(String(name)), "\(code)")
        guard cells.count == 3, let usual = usual[String(name)] else { continue }
        let words = cells[2].split { " ,`".contains($0) }
        #expect(words.contains { $0 == usual }, "\(code): \(usual)")
      }
    }
  }

  // MARK: Code in Markdown

  /// The words of code spans and fences.
  private static func tokens(in text: String) -> [String] {
    let parts = text.split(separator: "```", omittingEmptySubsequences: false).enumerated()
    let fences = parts.filter { $0.offset % 2 == 1 }.map { String($0.element) }
    let prose = parts.filter { $0.offset % 2 == 0 }.map { String($0.element) }
    let code = fences + prose.flatMap(codeSpans)
    return code.flatMap { $0.split { !($0.isLetter || $0.isNumber || "_-".contains($0)) } }
      .map(String.init)
  }

  private static func codeSpans(in text: String) -> [String] {
    text.split(separator: "\n\n").flatMap { paragraph in
      paragraph.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  }
}
