/// A function of two variables seen from above, low places dark and dotted contours between the heights,
/// with a solid path over it: a loss over two weights, and the way training went.
public struct SurfacePlot: Widget {
  /// Stands above the picture; nothing where empty.
  public var title: String
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// The height at (x, y).
  public var height: PlaneFunction
  /// Points over the surface, joined by lines; the last one is marked.
  public var path: [Series.Point]
  /// How many heights are told apart at most.
  public var levels: Int

  /// What is left out has its usual value.
  public init(
    title: String = "", x: Axis, y: Axis, path: [Series.Point] = [], levels: Int = 8,
    height: PlaneFunction
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.path = path
    self.levels = max(2, levels)
    self.height = height
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let header = PlotHeader(yName: y.name, title: title)
    let area = header.drawWithAxes(in: rect, of: &frame, glyphs: glyphs, x: x, y: y)
    // Contours need room beside each other.
    let levels = min(levels, max(2, area.rect.height / 3))
    drawHeights(area, levels: levels, of: &frame, glyphs: glyphs)
    drawPath(area, of: &frame, glyphs: glyphs)
  }

  private func drawPath(_ area: PlotArea, of frame: inout Frame, glyphs: GlyphSet) {
    var canvas = Canvas(size: area.rect.size)
    let series = Series("", points: path, style: Style(.accent, bold: true))
    canvas.draw(series, in: area)
    frame.draw(canvas, in: area.rect, glyphs: glyphs)
    guard let last = path.last, let cell = area.cell(x: last.x, y: last.y) else { return }
    frame.put(glyphs["◉"], x: cell.x, y: cell.y, style: Style(.accent, bold: true))
  }
}

// The heights: greys and textures between contour lines.
extension SurfacePlot {
  private func drawHeights(
    _ area: PlotArea, levels: Int, of frame: inout Frame, glyphs: GlyphSet
  ) {
    guard !area.rect.isEmpty else { return }
    let dots = DotField(height, over: area)
    let heights = (0..<area.rect.height).flatMap { row in
      (0..<area.rect.width).map { dots.centre(column: $0, row: row) }
    }
    let borders = Self.borders(of: heights, levels: levels)
    for (index, height) in heights.enumerated() {
      frame.put(
        Self.cell(height, borders: borders, glyphs: glyphs),
        x: area.rect.x + index % area.rect.width, y: area.rect.y + index / area.rect.width)
    }
    for border in borders {
      let line = dots.contour(at: border, style: Style(.grey(0.6)), isDotted: true)
      frame.draw(line, in: area.rect, glyphs: glyphs)
    }
  }

  /// Heights that part the picture into areas of the same size: a loss spans many powers of ten, and
  /// its minimum matters more than its peaks.
  private static func borders(of heights: [Double], levels: Int) -> [Double] {
    let sorted = heights.filter(\.isFinite).sorted()
    guard let lowest = sorted.first else { return [] }
    let borders = (1..<levels).map { sorted[$0 * sorted.count / levels] }
    // A plain is one level, whatever its share of the picture.
    return borders.reduce(into: []) { kept, border in
      if border > kept.last ?? lowest { kept.append(border) }
    }
  }

  private static func cell(_ height: Double, borders: [Double], glyphs: GlyphSet) -> Cell {
    guard !height.isNaN else { return Cell("?", style: .muted) }
    let level = borders.count { $0 <= height }
    let fraction = Double(level) / Double(max(1, borders.count))
    let ramp: [Character] = [" ", "░", "▒", "▓"]
    let texture = ramp[min(3, Int(fraction * 4))]
    return Cell(glyphs[texture], style: Style(.grey(fraction * 0.6), on: .grey(fraction)))
  }
}
