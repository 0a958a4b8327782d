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

  /// The excerpt of a line with an X somewhere, and the column under the caret.
  private func excerpt(_ a: Int, _ b: Int, letters: (String, String) = ("a", "b")) -> (String, Int)
  {
    let text =
      String(repeating: letters.0, count: a) + "X" + String(repeating: letters.1, count: b)
    let lines = error(line: 1, column: a + 1, text).description.split(separator: "\n")
    return (String(lines[1]), lines[2].count - 1)
  }

  @Test(arguments: [(0, 300), (20, 300), (300, 300), (300, 20), (300, 0), (38, 37), (37, 38)])
  func aLongLineIsCutAroundThePosition(before: Int, after: Int) {
    let (excerpt, caret) = excerpt(before, after)
    #expect(excerpt.count <= 80 && Array(excerpt)[caret] == "X")
    let isWhole = before + after + 1 <= 76
    #expect(excerpt.hasPrefix("  …") == (before > 0 && !isWhole && caret != before + 2))
    #expect(excerpt.contains("…") != isWhole)
    #expect(excerpt.count >= min(before + after + 1, 76) + 2)
  }

  @Test func aLongLineOfWideCharactersIsCutByColumns() {
    let (excerpt, caret) = excerpt(100, 100, letters: ("日", "本"))
    #expect(
      excerpt == "  …\(String(repeating: "日", count: 19))X\(String(repeating: "本", count: 18))…")
    #expect(caret == 3 + 38)
  }

  @Test func whatIsQuotedOrListedIsCut() {
    let name = String(repeating: "k", count: 400)
    let unknown = LessonError.Problem.unknown(.key(of: "data"), name: name, known: ["file"])
    #expect(
      unknown.sentence.what
        == "unknown key `\(String(repeating: "k", count: 59))…` in the data")
    let known = (1...50).map { "x\($0)" }
    let sentence = LessonError.Problem.unknown(.column, name: "price", known: known).sentence
    #expect(sentence.advice.hasPrefix("known here: x1, x2,"))
    #expect(sentence.advice.hasSuffix(", x40 and 10 more"))
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
