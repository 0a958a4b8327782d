/// Which characters may be used.
public enum GlyphSet: Equatable, Hashable, Sendable, CaseIterable {
  /// Everything, braille and block elements included.
  case unicode
  /// The 95 printable characters of ASCII.
  case ascii

  /// The glyph, or the one ASCII character that stands for it.
  public subscript(glyph: Character) -> Character {
    if self == .unicode || glyph.isASCII { return glyph }
    let replacement = Transliteration.ascii(glyph)
    return replacement.count == 1 ? replacement.first! : "?"
  }

  /// The text with every character that the set lacks spelled in those that it has: `w₁ ≥ ŷ` becomes
  /// `w1 >= y^`. It may become longer, so it comes before layout.
  public func transliterate(_ text: String) -> String {
    if self == .unicode || text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return text.reduce(into: "") { $0 += Transliteration.ascii($1) }
  }
}

extension Frame {
  /// The same picture in the characters of a set, place by place: the last guard for text that nobody
  /// transliterated.
  public func restricted(to glyphs: GlyphSet) -> Frame {
    guard glyphs == .ascii else { return self }
    var result = self
    for y in 0..<size.rows {
      for x in 0..<size.columns where !self[x, y].character.isASCII {
        result.put(glyphs[self[x, y].character], x: x, y: y, style: self[x, y].style)
      }
    }
    return result
  }
}
