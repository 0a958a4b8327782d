import Testing
import TextInterface

@Suite struct GlyphSetTests {
  @Test(arguments: [
    ("w₁ ≥ ŷ", "w1 >= y^"), ("3·4 + 4·5 − 10 = 22 ≠ 0", "3*4 + 4*5 - 10 = 22 != 0"),
    ("∂J/∂w → −4", "dJ/dw -> -4"), ("σ(0) = ½", "s(0) = 1/2"), ("x², x₁₂", "x^2, x12"),
    ("Δw × 2 ≤ 1", "Dw x 2 <= 1"), ("café Łódź naïve", "cafe Lodz naive"),
    ("“so” – it’s …", "\"so\" - it's ..."), ("日本", "??"), ("y\u{302}", "y^"),
    ("● accepted ○ rejected", "@ accepted o rejected"),
  ])
  func spellsInASCII(text: String, expected: String) {
    #expect(GlyphSet.ascii.transliterate(text) == expected)
    #expect(GlyphSet.unicode.transliterate(text) == text)
  }

  @Test func knowsNothingButASCII() {
    // Every assigned character of the planes that text is written in.
    for value in UInt32(1)..<0x2_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = GlyphSet.ascii.transliterate(String(scalar))
      #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test(arguments: "●○◉◎│─┤┬└━▸▲▼░▒▓█✓✗╭╮╰╯")
  func hasOneSignForEachPicture(glyph: Character) {
    #expect(GlyphSet.ascii[glyph].isASCII)
    #expect(GlyphSet.ascii[glyph] != "?")
    #expect(GlyphSet.unicode[glyph] == glyph)
  }

  @Test func tellsTheClassesApart() {
    #expect(Set("●○◉◎".map { GlyphSet.ascii[$0] }).count == 4)
  }

  @Test func restrictsAFramePlaceByPlace() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    frame.write("é日≥⠉│x", x: 0, y: 0, style: .muted)
    let plain = frame.restricted(to: .ascii)
    #expect(plain.text == "e? ?\"|x")
    #expect(plain[0, 0].style == .muted)
    #expect(frame.restricted(to: .unicode) == frame)
  }
}
