/// What the curves of a chart are called, how they are drawn, and their last values.
struct Legend {
  var series: [Series]
  var format: NumberFormat

  func line(glyphs: GlyphSet) -> StyledText {
    var line = StyledText()
    for curve in series {
      if !line.isEmpty { line.append("  ") }
      if series.count > 1 { line.append(sample(curve.dash, glyphs) + " ", style: curve.style) }
      if !curve.name.isEmpty { line.append(glyphs.transliterate(curve.name) + " ") }
      let last = curve.points.last.map { format.string($0.y) } ?? ""
      var style = curve.style
      style.bold = true
      line.append(glyphs.transliterate(last), style: style)
    }
    return line
  }

  private func sample(_ dash: Canvas.Dash, _ glyphs: GlyphSet) -> String {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.line(from: (0, 2), to: (7, 2), dash: dash)
    var frame = Frame(size: canvas.size)
    frame.draw(canvas, in: frame.bounds, glyphs: glyphs)
    return frame.text
  }
}
