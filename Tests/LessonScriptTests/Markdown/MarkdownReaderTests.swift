import Testing

@testable import LessonScript

@Suite struct MarkdownReaderTests {
  private func prose(_ text: String) throws -> [Prose] {
    try page(text).blocks.compactMap { if case .prose(let it) = $0 { it } else { nil } }
  }

  private func value(_ text: String, line: Int, column: Int, decimals: Int? = nil) throws -> Inline
  {
    var diagnostics = Diagnostics(SourceText(file: "x.md", text: ""))
    let text = PositionedText(text, at: SourcePosition(line: line, column: column))
    let formula = try #require(FormulaParser.parse(text, &diagnostics))
    return .value(ValueInline(expression: formula, decimals: decimals))
  }

  @Test func paragraphsHaveEmphasisCodeAndLinks() throws {
    #expect(
      try prose("*a* **b** `c` [d](e)") == [
        .paragraph([
          .emphasis(.words("a")), .text(" "), .strong(.words("b")), .text(" "), .code("c"),
          .text(" "), .link(.words("d"), destination: "e"),
        ])
      ])
  }

  @Test func linesOfAParagraphAreOneAndABackslashBreaks() throws {
    #expect(try prose("one\ntwo") == [.paragraph(.words("one two"))])
    #expect(
      try prose("one\\\ntwo") == [.paragraph([.text("one"), .lineBreak, .text("two")])])
  }

  // The body begins on line 16, below the front matter and the experiment of `page`.
  @Test func valuesKnowTheirColumn() throws {
    #expect(
      try prose("The loss of é is {loss:3}.") == [
        .paragraph([
          .text("The loss of é is "), try value("loss", line: 16, column: 19, decimals: 3),
          .text("."),
        ])
      ])
  }

  @Test func starsInAValueAreNoEmphasis() throws {
    #expect(
      try prose("{2*3 + 4*5}") == [
        .paragraph([try value("2*3 + 4*5", line: 16, column: 2)])
      ])
  }

  @Test func bracesAreEscapedInProseAndPlainInCode() throws {
    #expect(
      try prose("a \\{ b } and `{c}`") == [.paragraph([.text("a { b } and "), .code("{c}")])])
  }

  @Test func aStrongValueStaysAValue() throws {
    #expect(
      try prose("**{epoch}**") == [
        .paragraph([.strong([try value("epoch", line: 16, column: 4)])])
      ])
  }

  @Test func listsAndQuotesNest() throws {
    #expect(
      try prose("1. one\n2. two\n   - three\n\n> four") == [
        .list(
          ordered: true,
          items: [
            [.paragraph(.words("one"))],
            [
              .paragraph(.words("two")),
              .list(ordered: false, items: [[.paragraph(.words("three"))]]),
            ],
          ]),
        .quote([.paragraph(.words("four"))]),
      ])
  }

  @Test func indentedAndNamelessFencesStandAsTheyAre() throws {
    let lines: Prose = .verbatim([.words("w₁  = *2*"), [], .words("{")])
    #expect(try prose("    w₁  = *2*\n\n    \\{") == [lines])
    #expect(try prose("```\nw₁  = *2*\n\n\\{\n```") == [lines])
    #expect(try prose("```formula\nw₁  = *2*\n\n\\{\n```") == [lines])
    #expect(try prose("```text\n{loss\n```") == [.verbatim([.words("{loss")])])
  }

  @Test func setLinesHoldValues() throws {
    #expect(
      try prose("    z = {epoch}") == [
        .verbatim([[.text("z = "), try value("epoch", line: 16, column: 10)]])
      ])
  }

  @Test func tablesAreLinesOfBars() throws {
    #expect(
      try prose("| *a* | b |\n|:--|--:|\n| 1 | 2 \\| 3 |\n| - 4 | |") == [
        .table(
          header: [[.emphasis(.words("a"))], .words("b")],
          rows: [[.words("1"), .words("2 | 3")], [.words("- 4"), []]],
          alignments: [.left, .right])
      ])
  }

  @Test func dashesSayWhereAColumnStands() throws {
    guard
      case .table(_, _, let alignments)? = try prose(
        "| a | b | c | d |\n|---|:-:| --: |:--|\n| 1 | 2 | 3 | 4 |"
      ).first
    else { return #expect(Bool(false), "a table") }
    #expect(alignments == [.left, .center, .right, .left])
  }

  @Test func barsWithoutDashesAreNoTable() throws {
    #expect(try prose("a | b\nc | d") == [.paragraph(.words("a | b c | d"))])
  }

  @Test func commentsAreForAuthors() throws {
    #expect(try prose("<!-- note -->\n\nText. <!-- more -->") == [.paragraph(.words("Text. "))])
  }

  @Test func headingsBelowTheSecondAreProse() throws {
    #expect(try prose("### Part") == [.heading(.words("Part"))])
  }

  @Test func lineEndsAndByteOrderMarksDoNotMatter() throws {
    let text = try fixture("first.md")
    let other = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    let plain = try Lesson.parse(LessonSource(file: "x.md", text: text))
    let windows = try Lesson.parse(LessonSource(file: "x.md", text: other))
    #expect(plain.pages == windows.pages)
  }
}
