import Testing
import TextInterface

@Suite struct WrappingTests {
  private func wrap(_ text: String, _ width: Int, indent: Int = 0) -> [String] {
    StyledText(text).wrapped(to: width, hangingIndent: indent).map(\.string)
  }

  @Test func breaksBetweenWords() {
    #expect(wrap("one two three", 7) == ["one two", "three"])
    #expect(wrap("one two three", 8) == ["one two", "three"])
    #expect(wrap("one", 80) == ["one"])
  }

  @Test func keepsNewlinesAndIndentation() {
    #expect(wrap("a\n\n   w₁ = 2", 20) == ["a", "", "   w₁ = 2"])
    #expect(wrap("", 5) == [""])
    #expect(wrap("a\n", 5) == ["a", ""])
  }

  @Test func dropsSpacesAtABreakOnly() {
    #expect(wrap("aa   bb", 5) == ["aa", "bb"])
    #expect(wrap("aa   bb", 7) == ["aa   bb"])
  }

  @Test func hangsFollowingLines() {
    #expect(wrap("- one two three", 9, indent: 2) == ["- one two", "  three"])
    #expect(
      wrap("- one two\n- three four", 8, indent: 2) == ["- one", "  two", "- three", "  four"])
  }

  @Test func breaksLongWords() {
    #expect(wrap("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(wrap("x abcdefgh", 4) == ["x", "abcd", "efgh"])
  }

  @Test func breaksBetweenWideCharacters() {
    #expect(wrap("日本語日本語", 5) == ["日本", "語日", "本語"])
    #expect(wrap("ab日本", 5) == ["ab日", "本"])
  }

  @Test func countsCombiningMarksAsNothing() {
    let word = String(repeating: "y\u{302}", count: 4)
    #expect(wrap("\(word) \(word)", 4) == [word, word])
  }

  @Test func neverBreaksAtANoBreakSpace() {
    #expect(wrap("aa 10\u{A0}000", 7) == ["aa", "10 000"])
  }

  @Test func keepsStylesAcrossBreaks() {
    let text = StyledText("plain ") + StyledText("bold words", style: .bold)
    let lines = text.wrapped(to: 10)
    #expect(lines[0].runs == [.init("plain "), .init("bold", style: .bold)])
    #expect(lines[1].runs == [.init("words", style: .bold)])
  }

  @Test(arguments: [-1, 0, 1])
  func endsAtAnyWidth(width: Int) {
    #expect(wrap("ab 日", width, indent: 4).joined() == "ab日")
  }

  @Test func aligns() {
    let text = StyledText("ab")
    #expect(text.aligned(.right, width: 5).string == "   ab")
    #expect(text.aligned(.centre, width: 5).string == " ab")
    #expect(text.aligned(.right, width: 1).string == "ab")
  }

  @Test func truncatesWithAnEllipsis() {
    #expect(StyledText("abcdef").truncated(to: 4).string == "abc…")
    #expect(StyledText("abcd").truncated(to: 4).string == "abcd")
    #expect(StyledText("日本語").truncated(to: 4).string == "日…")
    #expect(StyledText("abc").truncated(to: 0).string == "")
    #expect(StyledText("abc").truncated(to: 2, glyphs: .ascii).string == "a.")
  }
}
