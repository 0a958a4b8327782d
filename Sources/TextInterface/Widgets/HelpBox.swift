/// A box over everything else, as high and wide as its lines need, in the middle of its rectangle.
public struct HelpBox: Widget, Equatable, Sendable {
  /// In the upper border.
  public var title: String
  /// What stands in the box, a row for each.
  public var lines: [StyledText]
  /// How many lines at the top are skipped.
  public var scroll: Int
  /// What leads on, in the lower border: `any key closes`.
  public var hint: String

  /// A box of lines.
  public init(title: String, lines: [StyledText], scroll: Int = 0, hint: String = "") {
    self.title = title
    self.lines = lines
    self.scroll = scroll
    self.hint = hint
  }

  /// The largest scroll that still fills a box in a rectangle.
  public func scrollLimit(in rect: Rect) -> Int {
    max(0, lines.count - box(in: rect).inset(by: 1).height)
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let box = box(in: rect)
    guard !box.isEmpty else { return }
    frame.fill(box)
    drawBorder(of: box, in: &frame, glyphs: glyphs)
    write(title, x: box.x + 2, y: box.y, in: box, of: &frame, glyphs: glyphs)
    write(
      hint, x: box.endX - hint.columns - 4, y: box.endY - 1, in: box, of: &frame, glyphs: glyphs)
    let inside = box.inset(left: 2, top: 1, right: 2, bottom: 1)
    let first = max(0, min(scroll, scrollLimit(in: rect)))
    frame.clipped(to: inside) { frame in
      for (row, line) in lines.dropFirst(first).prefix(inside.height).enumerated() {
        frame.write(line.transliterated(glyphs), x: inside.x, y: inside.y + row)
      }
    }
  }

  private func box(in rect: Rect) -> Rect {
    let widest = max(lines.map(\.columns).max() ?? 0, title.columns + 2, hint.columns + 2)
    return rect.centred(Size(columns: widest + 4, rows: lines.count + 2))
  }

  private func write(
    _ text: String, x: Int, y: Int, in box: Rect, of frame: inout Frame, glyphs: GlyphSet
  ) {
    guard !text.isEmpty, text.columns + 4 <= box.width else { return }
    frame.write(" " + glyphs.transliterate(text) + " ", x: x, y: y, style: .bold)
  }

  private func drawBorder(of box: Rect, in frame: inout Frame, glyphs: GlyphSet) {
    for x in box.x..<box.endX {
      frame.put(glyphs["─"], x: x, y: box.y, style: .muted)
      frame.put(glyphs["─"], x: x, y: box.endY - 1, style: .muted)
    }
    for y in box.y..<box.endY {
      frame.put(glyphs["│"], x: box.x, y: y, style: .muted)
      frame.put(glyphs["│"], x: box.endX - 1, y: y, style: .muted)
    }
    frame.put(glyphs["╭"], x: box.x, y: box.y, style: .muted)
    frame.put(glyphs["╮"], x: box.endX - 1, y: box.y, style: .muted)
    frame.put(glyphs["╰"], x: box.x, y: box.endY - 1, style: .muted)
    frame.put(glyphs["╯"], x: box.endX - 1, y: box.endY - 1, style: .muted)
  }
}
