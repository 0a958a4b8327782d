import Testing

@testable import LessonScript

@Suite struct SourceTextTests {
  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "\u{FEFF}a\nb\nc"])
  func linesEndInAnyWay(_ text: String) {
    #expect(SourceText(file: "x", text: text).lines == ["a", "b", "c"])
  }

  @Test func charactersThatNobodyCanSeeAreReplaced() {
    #expect(SourceText(file: "x", text: "a\0b\u{F0001}c").lines == ["a\u{FFFD}b\u{FFFD}c"])
    #expect(SourceText(file: "x", text: "a\u{2028}b").lines == ["a b"])
  }

  @Test func linesOutsideAreEmpty() {
    let text = SourceText(file: "x", text: "a")
    #expect(text.line(1) == "a" && text.line(0) == "" && text.line(2) == "")
  }

  @Test func wordsAreFoundAfterTheirKeyWithinTheBlock() {
    let text = SourceText(file: "x", text: "```plot\nof: w1\nover: [w1, w2]\n```\nover: w3")
    let fence = SourceLocation(file: "x", line: 1, column: 1)
    #expect(
      text.position(of: "w1", key: "over", below: fence) == SourcePosition(line: 3, column: 8))
    #expect(text.position(of: nil, key: "over", below: fence) == SourcePosition(line: 3, column: 1))
    #expect(
      text.position(of: "w3", key: "over", below: fence) == SourcePosition(line: 1, column: 1))
  }
}
