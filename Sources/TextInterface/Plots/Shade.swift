/// How a value from −1 to 1 looks as background: by colour, and by texture where there is none.
enum Shade {
  static func cell(_ value: Double, glyphs: GlyphSet) -> Cell {
    guard !value.isNaN else { return Cell(glyphs["?"], style: .muted) }
    let clamped = min(1, max(-1, value))
    return Cell(
      texture(clamped, glyphs), style: Style(.shade(clamped), on: .shade(clamped)))
  }

  /// In ASCII light signs, between which a point can be seen.
  private static func texture(_ value: Double, _ glyphs: GlyphSet) -> Character {
    if value < -0.4 { return glyphs == .ascii ? "." : "░" }
    if value > 0.4 { return glyphs == .ascii ? "+" : "▓" }
    return glyphs == .ascii ? ":" : "▒"
  }
}
