import Testing
import TextInterface

@Suite struct ParagraphTests {
  @Test func wrapsAndCutsAtTheBottom() {
    let paragraph = Paragraph("one two three four")
    #expect(picture(paragraph, 8, 2) == "one two\nthree")
    #expect(paragraph.height(width: 8) == 3)
  }

  @Test func scrolls() {
    #expect(picture(Paragraph("a\nb\nc", scroll: 1), 3, 2) == "b\nc")
    #expect(picture(Paragraph("a", scroll: 9), 3, 1) == "")
  }

  @Test func alignsEveryLine() {
    #expect(picture(Paragraph("ab\nc", alignment: .right), 4, 2) == "  ab\n   c")
  }

  @Test func measuresWhatItDrawsInASCII() {
    let paragraph = Paragraph("w₁ ≥ 2")
    #expect(paragraph.height(width: 6) == 1)
    #expect(paragraph.height(width: 6, glyphs: .ascii) == 2)
    #expect(picture(paragraph, 6, 2, .ascii) == "w1 >=\n2")
  }

  @Test func survivesAnySize() {
    #expect(survives(Paragraph("日本 is a long word: ŷ", hangingIndent: 3)))
  }
}
