/// Something that can be drawn into a rectangle of a frame, at any size, zero included.
public protocol Widget {
  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet)
}

extension Frame {
  /// Draws a widget, which cannot change anything outside of its rectangle.
  public mutating func draw(_ widget: some Widget, in rect: Rect, glyphs: GlyphSet = .unicode) {
    clipped(to: rect) { widget.draw(in: rect, of: &$0, glyphs: glyphs) }
  }
}
