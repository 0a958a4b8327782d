/// Running text in a rectangle, wrapped to its width; lines that find no room are left out.
public struct Paragraph: Widget, Equatable, Sendable {
  public var text: StyledText
  public var hangingIndent: Int
  public var alignment: Alignment
  /// How many lines at the top are skipped.
  public var scroll: Int

  public init(
    _ text: StyledText, hangingIndent: Int = 0, alignment: Alignment = .left, scroll: Int = 0
  ) {
    self.text = text
    self.hangingIndent = hangingIndent
    self.alignment = alignment
    self.scroll = scroll
  }

  /// How many rows the text needs in a width.
  public func height(width: Int, glyphs: GlyphSet = .unicode) -> Int {
    lines(width: width, glyphs: glyphs).count
  }

  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let visible = lines(width: rect.width, glyphs: glyphs).dropFirst(max(0, scroll))
    for (row, line) in visible.prefix(rect.height).enumerated() {
      frame.write(line.aligned(alignment, width: rect.width), x: rect.x, y: rect.y + row)
    }
  }

  private func lines(width: Int, glyphs: GlyphSet) -> [StyledText] {
    text.transliterated(glyphs).wrapped(to: width, hangingIndent: hangingIndent)
  }
}
