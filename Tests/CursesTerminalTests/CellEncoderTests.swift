import Testing

@testable import CursesTerminal

@Suite struct CellEncoderTests {
  init() {
    _ = TextEncoding.adoptLocale()
  }

  private func text(_ character: Character, columns: Int) -> [[UInt32]] {
    CellEncoder.scalars(character, columns: columns).map { $0.map { UInt32(bitPattern: $0) } }
  }

  @Test func keepsMarksWithTheirLetter() {
    #expect(text("a", columns: 1) == [[0x61, 0]])
    #expect(text("y\u{302}", columns: 1) == [[0x79, 0x302, 0]])
    #expect(text("日", columns: 2) == [[0x65E5, 0]])
  }

  @Test func keepsTheWidthOfTheRow() {
    // Control characters and halves never reach the terminal.
    #expect(text("\u{1b}", columns: 1) == [[0x3F, 0]])
    #expect(text("日", columns: 1) == [[0x3F, 0]])
    // A family is drawn as its first member.
    #expect(text("👩‍👩‍👧", columns: 2) == [[0x1F469, 0]])
    #expect(text("❤️", columns: 1) == [[0x2764, 0]])
    #expect(text("a", columns: 2) == [[0x61, 0], [0x20, 0]])
  }

  @Test func limitsPiledUpMarks() {
    let zalgo = Character("a" + String(repeating: "\u{301}", count: 50))
    #expect(text(zalgo, columns: 1)[0].count <= 5)
  }
}
