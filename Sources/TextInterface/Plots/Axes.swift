/// Two axes with ticks at round numbers, around a plot.
///
/// The vertical axis needs as many columns as its longest label and one for the line; the horizontal axis two
/// rows. What finds no room is left out: first the labels, then the lines.
public struct Axes: Equatable, Sendable {
  public var x: Axis
  public var y: Axis

  public init(x: Axis, y: Axis) {
    self.x = x
    self.y = y
  }

  /// Draws the axes at the left and the bottom of a rectangle.
  /// - Returns: what is left for the plot.
  @discardableResult
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) -> PlotArea {
    let hasX = rect.height >= 4
    let height = rect.height - (hasX ? 2 : 0)
    let yTicks = y.ticks(atMost: max(2, min(6, (height + 2) / 3)))
    let labelWidth = (yTicks.labels.map(\.columns).max() ?? 0)
    let hasY = rect.width >= labelWidth + 8 && height > 1
    let left = hasY ? labelWidth + 1 : 0
    let area = PlotArea(
      rect: rect.inset(left: left, bottom: rect.height - height), x: x, y: y)
    if hasY { drawY(yTicks, labelWidth: labelWidth, area: area, of: &frame, glyphs: glyphs) }
    if hasX { drawX(from: rect.x + left - 1, area: area, of: &frame, glyphs: glyphs, hasY: hasY) }
    return area
  }

  private func drawY(
    _ ticks: Ticks, labelWidth: Int, area: PlotArea, of frame: inout Frame, glyphs: GlyphSet
  ) {
    let line = area.rect.x - 1
    for row in area.rect.y..<area.rect.endY {
      frame.put(glyphs["│"], x: line, y: row, style: .muted)
    }
    for (value, label) in zip(ticks.values, ticks.labels) {
      guard let row = area.cell(x: x.range.lowerBound, y: value)?.y else { continue }
      let text = glyphs.transliterate(label).padded(to: labelWidth, .right)
      frame.write(text, x: line - labelWidth, y: row, style: .muted)
      frame.put(glyphs["┤"], x: line, y: row, style: .muted)
    }
  }

  private func drawX(
    from corner: Int, area: PlotArea, of frame: inout Frame, glyphs: GlyphSet, hasY: Bool
  ) {
    let row = area.rect.endY
    for column in area.rect.x..<area.rect.endX {
      frame.put(glyphs["─"], x: column, y: row, style: .muted)
    }
    if hasY { frame.put(glyphs["└"], x: corner, y: row, style: .muted) }
    let name = glyphs.transliterate(x.name)
    let nameStart = area.rect.endX - name.columns
    let ticks = fittingTicks(area: area)
    var free = corner - 2
    for (value, label) in zip(ticks.values, ticks.labels) {
      guard let column = area.cell(x: value, y: y.range.upperBound)?.x else { continue }
      frame.put(glyphs["┬"], x: column, y: row, style: .muted)
      let text = glyphs.transliterate(label)
      let start = min(
        max(corner - 1, column - (text.columns - 1) / 2), area.rect.endX - text.columns)
      let collides = !name.isEmpty && start + text.columns >= nameStart
      guard start > free, !collides else { continue }
      frame.write(text, x: start, y: row + 1, style: .muted)
      free = start + text.columns
    }
    if nameStart > free || free < area.rect.x {
      frame.write(name, x: nameStart, y: row + 1, style: .plain)
    }
  }

  /// As many ticks as have room for their labels.
  private func fittingTicks(area: PlotArea) -> Ticks {
    for count in stride(from: min(11, area.rect.width / 6), to: 1, by: -1) {
      let ticks = x.ticks(atMost: count)
      let needed = ticks.labels.reduce(0) { $0 + $1.columns + 3 }
      if needed <= area.rect.width { return ticks }
    }
    return x.ticks(atMost: 2)
  }
}
