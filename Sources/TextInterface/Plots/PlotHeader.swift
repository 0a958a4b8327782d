/// The line above a plot: the name of the vertical axis over its line, then the title.
struct PlotHeader {
  var yName: String
  var title: String
  /// Signs and what they mean: `● accepted  ○ rejected`.
  var legend = StyledText()

  /// Draws the header and the axes.
  /// - Returns: what is left for the plot.
  func drawAround(
    in rect: Rect, of frame: inout Frame, glyphs: GlyphSet, x: Axis, y: Axis
  ) -> PlotArea {
    let (top, rest) = rect.splitTop(rect.height > 4 ? 1 : 0)
    draw(in: top, of: &frame, glyphs: glyphs)
    return Axes(x: x, y: y).draw(in: rest, of: &frame, glyphs: glyphs)
  }

  private func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let name = StyledText(glyphs.transliterate(yName))
    let title = StyledText(glyphs.transliterate(title), style: .bold)
    let legend = legend.transliterated(glyphs)
    let parts = [name, title, legend].filter { !$0.isEmpty }
    var x = rect.x
    for part in parts {
      frame.write(part.truncated(to: rect.endX - x, glyphs: glyphs), x: x, y: rect.y)
      x += part.columns + 3
      if x >= rect.endX { break }
    }
  }
}
