/// A landscape seen from above, low places dark and contours between the heights, with a path over it: a loss as a
/// function of two weights, and the way training went.
public struct Surface: Widget {
  public var title: String
  public var x: Axis
  public var y: Axis
  /// The height at (x, y).
  public var height: (Double, Double) -> Double
  public var path: [Series.Point]
  /// How many heights are told apart at most.
  public var levels: Int

  public init(
    title: String = "", x: Axis, y: Axis, path: [Series.Point] = [], levels: Int = 8,
    height: @escaping (Double, Double) -> Double
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.path = path
    self.levels = max(2, levels)
    self.height = height
  }

  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let header = PlotHeader(yName: y.name, title: title)
    let area = header.drawAround(in: rect, of: &frame, glyphs: glyphs, x: x, y: y)
    // Contours need room beside each other.
    let levels = min(levels, max(2, area.rect.height / 3))
    SurfaceLayer(area: area, height: height, levels: levels).draw(on: &frame, glyphs: glyphs)
    drawPath(area, of: &frame, glyphs: glyphs)
  }

  private func drawPath(_ area: PlotArea, of frame: inout Frame, glyphs: GlyphSet) {
    var canvas = Canvas(size: area.rect.size)
    let series = Series("", points: path, style: Style(.accent, bold: true))
    CurvePen(area: area, series: series).draw(on: &canvas)
    frame.draw(canvas, in: area.rect, glyphs: glyphs)
    guard let last = path.last, let cell = area.cell(x: last.x, y: last.y) else { return }
    frame.put(glyphs["◉"], x: cell.x, y: cell.y, style: Style(.accent, bold: true))
  }
}
