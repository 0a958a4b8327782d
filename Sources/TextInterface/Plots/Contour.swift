/// Finds where a function of the plane changes its sign, dot by dot.
struct ContourPen {
  let area: PlotArea
  let field: (Double, Double) -> Double
  /// Legible on every shade and every grey.
  var style = Style(.grey(1), bold: true)

  /// A canvas over the plot's rectangle with the line on it: the dots of the positive side next to the other.
  func canvas() -> Canvas {
    var canvas = Canvas(size: area.rect.size)
    let corners = cornerSides()
    for row in 0..<area.rect.height {
      for column in 0..<area.rect.width
      where isCrossed(corners, column: column, row: row) {
        drawCell(column: column, row: row, on: &canvas)
      }
    }
    return canvas
  }

  private func side(dotX: Int, dotY: Int) -> Bool {
    let point = area.point(dotX: Double(dotX), dotY: Double(dotY))
    return field(point.x, point.y) >= 0
  }

  /// The side at each cell's first dot, and one beyond the last.
  private func cornerSides() -> [[Bool]] {
    (0...area.rect.height).map { row in
      (0...area.rect.width).map { side(dotX: $0 * 2, dotY: row * 4) }
    }
  }

  private func isCrossed(_ corners: [[Bool]], column: Int, row: Int) -> Bool {
    let first = corners[row][column]
    return corners[row][column + 1] != first || corners[row + 1][column] != first
      || corners[row + 1][column + 1] != first
  }

  private func drawCell(column: Int, row: Int, on canvas: inout Canvas) {
    for y in row * 4..<row * 4 + 4 {
      for x in column * 2..<column * 2 + 2 {
        let here = side(dotX: x, dotY: y)
        if here != side(dotX: x + 1, dotY: y) || here != side(dotX: x, dotY: y + 1) {
          canvas.set(x: x, y: y, style: style)
        }
      }
    }
  }
}
