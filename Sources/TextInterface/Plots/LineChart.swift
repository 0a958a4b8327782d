/// Curves over a common axis, such as the loss after every epoch. A last value stands in the title line.
public struct LineChart: Widget, Sendable {
  /// Stands above the picture; nothing where empty.
  public var title: String
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// The curves; later ones are drawn over earlier ones.
  public var series: [Series]
  /// A place in time to point out, such as where the learner has gone back to.
  public var cursor: Double?
  /// How last values are written.
  public var format: NumberFormat

  /// What is left out has its usual value.
  public init(
    title: String = "", x: Axis, y: Axis, series: [Series], cursor: Double? = nil,
    format: NumberFormat = .standard
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.series = series
    self.cursor = cursor
    self.format = format
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let hasHeader = rect.height > 3 && !(title.isEmpty && series.isEmpty)
    let (top, rest) = rect.splitTop(hasHeader ? 1 : 0)
    drawTitle(in: top, of: &frame, glyphs: glyphs)
    let area = Axes(x: x, y: y).draw(in: rest, of: &frame, glyphs: glyphs)
    var canvas = Canvas(size: area.rect.size)
    drawCursor(on: &canvas, area: area)
    for curve in series { canvas.draw(curve, in: area) }
    frame.draw(canvas, in: area.rect, glyphs: glyphs)
  }

  private func drawTitle(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let legend = Legend(series: series, format: format).line(glyphs: glyphs)
    let legendStart = rect.endX - legend.columns
    let words = self.title + (y.scale == .logarithmic && !self.title.isEmpty ? ", log" : "")
    let title = StyledText(glyphs.transliterate(words), style: .bold)
    let room = legendStart - rect.x - 1
    if room >= min(title.columns + 1, 12) {
      frame.write(legend, x: legendStart, y: rect.y)
      frame.write(title.truncated(to: room, glyphs: glyphs), x: rect.x, y: rect.y)
    } else if legendStart >= rect.x {
      frame.write(legend, x: legendStart, y: rect.y)
    } else {
      frame.write(title.truncated(to: rect.width, glyphs: glyphs), x: rect.x, y: rect.y)
    }
  }

  private func drawCursor(on canvas: inout Canvas, area: PlotArea) {
    guard let cursor, let dot = area.dot(x: cursor, y: y.range.lowerBound) else { return }
    canvas.line(
      from: (dot.x, 0), to: (dot.x, canvas.height - 1), style: .muted, dash: .dotted)
  }
}

/// What the curves of a chart are called, how they are drawn, and their last values.
struct Legend {
  var series: [Series]
  var format: NumberFormat

  func line(glyphs: GlyphSet) -> StyledText {
    var line = StyledText()
    for curve in series {
      if !line.isEmpty { line.append("  ") }
      if series.count > 1 {
        line.append(curve.dash.sample(columns: 4, glyphs: glyphs) + " ", style: curve.style)
      }
      if !curve.name.isEmpty { line.append(glyphs.transliterate(curve.name) + " ") }
      let last = curve.points.last.map { format.string($0.y) } ?? ""
      var style = curve.style
      style.bold = true
      line.append(glyphs.transliterate(last), style: style)
    }
    return line
  }

}
