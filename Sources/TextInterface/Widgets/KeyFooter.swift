/// The last line: the keys that lead on. Where room is short the least important go first.
public struct KeyFooter: Widget, Equatable, Sendable {
  /// In the order of the line.
  public var hints: [KeyHint]

  /// A line of these hints.
  public init(_ hints: [KeyHint]) {
    self.hints = hints
  }

  /// The line for a width.
  public func line(width: Int, glyphs: GlyphSet = .unicode) -> StyledText {
    var kept = hints
    while kept.count > 1, columns(of: kept) > width {
      let least = kept.map(\.importance).min()
      // Of equals the last goes first.
      kept.remove(at: kept.lastIndex { $0.importance == least }!)
    }
    return kept.reduce(into: StyledText()) { line, hint in
      if !line.isEmpty { line.append("  ") }
      line.append(glyphs.transliterate(hint.keys), style: .bold)
      line.append(" " + glyphs.transliterate(hint.name), style: .muted)
    }
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    frame.write(
      line(width: rect.width, glyphs: glyphs).truncated(to: rect.width, glyphs: glyphs), x: rect.x,
      y: rect.y)
  }

  private func columns(of hints: [KeyHint]) -> Int {
    hints.reduce(-2) { $0 + $1.keys.columns + 1 + $1.name.columns + 2 }
  }
}
