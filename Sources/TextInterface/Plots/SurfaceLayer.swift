/// The heights of a surface as background: greys and textures between contour lines.
struct SurfaceLayer {
  let area: PlotArea
  let height: (Double, Double) -> Double
  let levels: Int

  func draw(on frame: inout Frame, glyphs: GlyphSet) {
    let heights = sampled()
    let borders = Self.borders(of: heights, levels: levels)
    for (index, height) in heights.enumerated() {
      frame.put(
        cell(height, borders: borders, glyphs: glyphs),
        x: area.rect.x + index % area.rect.width, y: area.rect.y + index / area.rect.width)
    }
    for border in borders { drawContour(border, on: &frame, glyphs: glyphs) }
  }

  private func sampled() -> [Double] {
    (0..<area.rect.height).flatMap { row in
      (0..<area.rect.width).map { column in
        let point = area.point(dotX: Double(column) * 2 + 0.5, dotY: Double(row) * 4 + 1.5)
        return height(point.x, point.y)
      }
    }
  }

  /// Heights that part the picture into areas of the same size: a loss spans many powers of ten, and its valleys
  /// matter more than its peaks.
  private static func borders(of heights: [Double], levels: Int) -> [Double] {
    let sorted = heights.filter(\.isFinite).sorted()
    guard let lowest = sorted.first else { return [] }
    let borders = (1..<levels).map { sorted[$0 * sorted.count / levels] }
    // A plain is one level, whatever its share of the picture.
    return borders.reduce(into: []) { kept, border in
      if border > kept.last ?? lowest { kept.append(border) }
    }
  }

  private func cell(_ height: Double, borders: [Double], glyphs: GlyphSet) -> Cell {
    guard !height.isNaN else { return Cell("?", style: .muted) }
    let level = borders.count { $0 <= height }
    let fraction = Double(level) / Double(max(1, borders.count))
    let ramp: [Character] = [" ", "░", "▒", "▓"]
    let texture = ramp[min(3, Int(fraction * 4))]
    return Cell(glyphs[texture], style: Style(.grey(fraction * 0.6), on: .grey(fraction)))
  }

  private func drawContour(_ border: Double, on frame: inout Frame, glyphs: GlyphSet) {
    let pen = ContourPen(
      area: area, field: { height($0, $1) - border }, style: Style(.grey(0.6)))
    frame.draw(pen.canvas(), in: area.rect, glyphs: glyphs)
  }
}
