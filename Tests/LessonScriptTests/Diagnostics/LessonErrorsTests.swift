import Testing

@testable import LessonScript

@Suite struct LessonErrorsTests {
  private func error(line: Int, column: Int, _ text: String = "text") -> LessonError {
    LessonError(
      .structure(.emptyPage), at: SourceLocation(file: "a.md", line: line, column: column),
      line: text)
  }

  @Test func errorsAreSortedByPosition() {
    let errors = LessonErrors([
      error(line: 3, column: 1), error(line: 1, column: 9), error(line: 1, column: 2),
    ])
    #expect(errors.errors.map(\.location.description) == ["a.md:1:2", "a.md:1:9", "a.md:3:1"])
  }

  @Test func aLongLineIsCutAroundThePosition() throws {
    let text = String(repeating: "a", count: 300) + "X" + String(repeating: "b", count: 300)
    let lines = error(line: 1, column: 301, text).description.split(separator: "\n")
    let excerpt = try #require(lines.dropFirst().first)
    let caret = try #require(lines.dropFirst(2).first)
    #expect(excerpt.count < 110)
    #expect(Array(excerpt)[caret.count - 1] == "X")
  }

  @Test func tabsKeepTheirColumn() {
    let lines = error(line: 1, column: 2, "\tshow").description.split(separator: "\n")
    #expect(lines[1] == "   show" && lines[2] == "   ^")
  }

  @Test func wideCharactersPushTheCaret() {
    let lines = error(line: 1, column: 3, "日本x").description.split(separator: "\n")
    #expect(lines[2] == "      ^")
  }
}
