/// Points drawn over a plot. The one that the lesson speaks of comes last, so that none hides it.
struct PointLayer {
  let points: [PlotPoint]
  let area: PlotArea

  func draw(on frame: inout Frame, glyphs: GlyphSet) {
    for point in points where !point.isHighlighted { draw(point, on: &frame, glyphs: glyphs) }
    for point in points where point.isHighlighted { draw(point, on: &frame, glyphs: glyphs) }
  }

  private func draw(_ point: PlotPoint, on frame: inout Frame, glyphs: GlyphSet) {
    guard let cell = area.cell(x: point.x, y: point.y) else { return }
    let style = Style(point.ink, bold: true, reverse: point.isHighlighted)
    frame.put(glyphs[point.glyph], x: cell.x, y: cell.y, style: style)
  }
}
