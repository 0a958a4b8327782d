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
    let yTicks = y.ticks(atMost: max(2, min(6, (height + 1) / 2)))
    let labelWidth = (yTicks.labels.map(\.columns).max() ?? 0)
    let hasY = rect.width >= labelWidth + 8 && height > 1
    let left = hasY ? labelWidth + 1 : 0
    let area = PlotArea(
      rect: rect.inset(left: left, bottom: rect.height - height), x: x, y: y)
    if hasY {
      VerticalAxis(area: area, ticks: yTicks, glyphs: glyphs)
        .draw(labelWidth: labelWidth, of: &frame)
    }
    if hasX { HorizontalAxis(area: area, glyphs: glyphs).draw(hasCorner: hasY, of: &frame) }
    return area
  }
}
