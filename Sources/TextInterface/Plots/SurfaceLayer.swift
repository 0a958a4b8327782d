/// The heights of a surface as background.
struct SurfaceLayer {
  let area: PlotArea
  let height: (Double, Double) -> Double
  let levels: Int

  func draw(on frame: inout Frame, glyphs: GlyphSet) {
    let heights = sampled()
    let ranks = Self.ranked(heights)
    for (index, rank) in ranks.enumerated() {
      let x = area.rect.x + index % area.rect.width
      let y = area.rect.y + index / area.rect.width
      guard let rank else {
        frame.put("?", x: x, y: y, style: .muted)
        continue
      }
      let level = (rank * Double(levels)).rounded(.down) / Double(levels - 1)
      let ramp: [Character] = [" ", "░", "▒", "▓"]
      let glyph = ramp[min(3, Int(level * 4))]
      frame.put(glyphs[glyph], x: x, y: y, style: .muted)
    }
  }

  private func sampled() -> [Double] {
    (0..<area.rect.height).flatMap { row in
      (0..<area.rect.width).map { column in
        let point = area.point(dotX: Double(column) * 2 + 0.5, dotY: Double(row) * 4 + 1.5)
        return height(point.x, point.y)
      }
    }
  }

  /// Each height's place in the order of all, from 0 to below 1: a loss spans many powers of ten, and its valleys
  /// matter more than its peaks.
  private static func ranked(_ heights: [Double]) -> [Double?] {
    let sorted = heights.filter(\.isFinite).sorted()
    return heights.map { height in
      guard height.isFinite else { return nil }
      let index = sorted.partitioningIndex { $0 >= height }
      return Double(index) / Double(sorted.count)
    }
  }
}

extension Array {
  /// The first index from which on a condition holds, in an array ordered by it.
  func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
