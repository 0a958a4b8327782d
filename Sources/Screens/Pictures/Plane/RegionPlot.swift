import TextInterface

/// Which of several classes a network names everywhere in a plane: their letters, sparse and small, over which
/// the examples stand large.
struct RegionPlot: Widget {
  var x: Axis
  var y: Axis
  var points: [PlotPoint]
  /// What the letters mean; what has no room is left out.
  var legend: [StyledText]
  var mark: (Int) -> PlotPoint.Mark
  /// How many points may be asked for; between them the nearest one counts.
  var pointLimit: Int
  /// The classes on a grid, row by row.
  var classes: (_ xs: [Double], _ ys: [Double]) -> [Int]

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let (_, rest) = rect.splitTop(rect.height > 4 ? 1 : 0)
    let area = Axes(x: x, y: y).draw(in: rest, of: &frame, glyphs: glyphs)
    drawRegions(area, of: &frame)
    var scatter = ScatterPlot(x: x, y: y, points: points)
    scatter.legend = legend
    frame.draw(scatter, in: rect, glyphs: glyphs)
  }

  private func drawRegions(_ area: PlotArea, of frame: inout Frame) {
    guard !area.rect.isEmpty else { return }
    let known = grid(over: area)
    for row in 0..<area.rect.height {
      for column in 0..<area.rect.width {
        let nearest = (
          row * known.rows / area.rect.height, column * known.columns / area.rect.width
        )
        let found = known.classes[nearest.0 * known.columns + nearest.1]
        guard case .other(let letter, let color) = mark(found) else { continue }
        let isSparse = (column + 2 * row) % 4 == 0
        frame.put(
          isSparse ? letter.lowercased().first ?? letter : " ", x: area.rect.x + column,
          y: area.rect.y + row, style: Style(color, dim: true))
      }
    }
  }

  /// The classes in the middle of every cell or, where those are too many, of larger blocks.
  private func grid(over area: PlotArea) -> (columns: Int, rows: Int, classes: [Int]) {
    let (width, height) = (area.rect.width, area.rect.height)
    let share = min(1, (Double(pointLimit) / Double(width * height)).squareRoot())
    let columns = max(1, Int(Double(width) * share))
    let rows = max(1, Int(Double(height) * share))
    let xs = (0..<columns).map { area.centre(column: $0, of: columns, row: 0, of: 1).x }
    let ys = (0..<rows).map { area.centre(column: 0, of: 1, row: $0, of: rows).y }
    return (columns, rows, classes(xs, ys))
  }
}

extension PlotArea {
  /// The numbers in the middle of a block, where so many columns and rows of blocks fill the plot.
  fileprivate func centre(
    column: Int, of columns: Int, row: Int, of rows: Int
  ) -> (x: Double, y: Double) {
    point(
      dotX: (Double(column) + 0.5) * Double(rect.width * 2) / Double(columns) - 0.5,
      dotY: (Double(row) + 0.5) * Double(rect.height * 4) / Double(rows) - 0.5)
  }
}
