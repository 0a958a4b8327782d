import Testing
import TextInterface

// Expected widths: Unicode's EastAsianWidth.txt and DerivedGeneralCategory.txt.
@Suite struct CharacterWidthTests {
  @Test(arguments: ["a", " ", "é", "e\u{301}", "−", "●", "│", "⠿", "░", "₁", "ŷ", "σ"])
  func countsOne(character: Character) {
    #expect(character.columns == 1)
  }

  @Test(arguments: ["日", "한", "ｗ", "😀", "👩‍👩‍👧", "　"])
  func countsTwo(character: Character) {
    #expect(character.columns == 2)
  }

  @Test(arguments: ["\u{1b}", "\t", "\n", "\u{7f}", "\u{9b}", "\u{202e}"])
  func countsTheSignThatShowsAControlCharacter(character: Character) {
    #expect(character.columns == 1)
  }

  @Test(arguments: ["\u{301}", "\u{200b}", "\u{ad}"])
  func countsNone(character: Character) {
    #expect(character.columns == 0)
  }

  @Test func cutsBeforeACharacterThatDoesNotFit() {
    #expect("日本語".prefix(columns: 5) == "日本")
    #expect("abc".prefix(columns: 0) == "")
  }

  @Test func pads() {
    #expect("ab".padded(to: 5) == "ab   ")
    #expect("日".padded(to: 5, .right) == "   日")
    #expect("ab".padded(to: 5, .centre) == " ab  ")
    #expect("abcdef".padded(to: 5) == "abcdef")
  }
}
