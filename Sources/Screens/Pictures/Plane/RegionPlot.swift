import TextInterface

/// Which of several classes a network names everywhere in a plane: their letters, sparse and small, over which
/// the examples stand large.
struct RegionPlot: Widget {
  var x: Axis
  var y: Axis
  var points: [PlotPoint]
  var legend: StyledText
  var mark: (Int) -> PlotPoint.Mark
  /// The classes at many places at once.
  var classes: ([(x: Double, y: Double)]) -> [Int]

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let (top, rest) = rect.splitTop(rect.height > 4 ? 1 : 0)
    let area = Axes(x: x, y: y).draw(in: rest, of: &frame, glyphs: glyphs)
    drawRegions(area, of: &frame)
    frame.draw(ScatterPlot(x: x, y: y, points: points), in: rest.under(top), glyphs: glyphs)
    let line = StyledText(y.name + "   ") + legend
    frame.write(
      line.transliterated(glyphs).truncated(to: top.width, glyphs: glyphs), x: top.x, y: top.y)
  }

  private func drawRegions(_ area: PlotArea, of frame: inout Frame) {
    let classes = classes(area.places)
    let width = area.rect.width
    for (index, found) in classes.enumerated() {
      let (row, column) = (index / width, index % width)
      guard case .other(let letter, let ink) = mark(found) else { continue }
      let isSparse = (column + 2 * row) % 4 == 0
      frame.put(
        isSparse ? letter.lowercased().first ?? letter : " ", x: area.rect.x + column,
        y: area.rect.y + row, style: Style(ink, dim: true))
    }
  }
}

extension Rect {
  /// This rectangle and the one above it as one.
  fileprivate func under(_ top: Rect) -> Rect {
    Rect(x: x, y: top.y, width: width, height: height + top.height)
  }
}

extension PlotArea {
  /// The numbers at the middle of every cell, row by row.
  var places: [(x: Double, y: Double)] {
    (0..<rect.height).flatMap { row in
      (0..<rect.width).map { column in
        (
          x: Self.value(column, of: rect.width, in: x.range),
          y: Self.value(rect.height - 1 - row, of: rect.height, in: y.range)
        )
      }
    }
  }

  private static func value(_ cell: Int, of count: Int, in range: ClosedRange<Double>) -> Double {
    let fraction = count > 1 ? Double(cell) / Double(count - 1) : 0.5
    return range.lowerBound + fraction * (range.upperBound - range.lowerBound)
  }
}
