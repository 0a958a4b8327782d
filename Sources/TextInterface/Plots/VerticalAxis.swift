/// The line left of a plot, with its labels.
struct VerticalAxis {
  let area: PlotArea
  let ticks: Ticks
  let glyphs: GlyphSet

  func draw(labelWidth: Int, of frame: inout Frame) {
    let line = area.rect.x - 1
    for row in area.rect.y..<area.rect.endY {
      frame.put(glyphs["│"], x: line, y: row, style: .muted)
    }
    for (value, label) in zip(ticks.values, ticks.labels) {
      guard let row = area.cell(x: area.x.range.lowerBound, y: value)?.y else { continue }
      let text = glyphs.transliterate(label).padded(to: labelWidth, .right)
      frame.write(text, x: line - labelWidth, y: row, style: .muted)
      frame.put(glyphs["┤"], x: line, y: row, style: .muted)
    }
  }
}
