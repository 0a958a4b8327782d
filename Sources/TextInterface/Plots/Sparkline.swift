/// A curve of one row without axes: how a number has moved lately. The newest value is at the right.
public struct Sparkline: Widget, Sendable {
  public var values: [Double]
  /// What the height spans; nil takes the span of the values.
  public var range: ClosedRange<Double>?
  public var style: Style

  public init(_ values: [Double], range: ClosedRange<Double>? = nil, style: Style = .muted) {
    self.values = values
    self.range = range
    self.style = style
  }

  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let shown = Array(values.suffix(rect.width * 2))
    let finite = shown.filter(\.isFinite)
    guard let low = range?.lowerBound ?? finite.min(), let high = range?.upperBound ?? finite.max()
    else { return }
    // Dots count from 0, so the last value lies in the last column whatever the width.
    let area = PlotArea(
      rect: Rect(x: rect.x, y: rect.y, width: rect.width, height: rect.height),
      x: Axis("", 0...Double(max(1, rect.width * 2 - 1))), y: Axis("", low...high))
    var canvas = Canvas(size: rect.size)
    let start = Double(rect.width * 2 - shown.count)
    let series = Series("", values: shown, from: start, style: style)
    CurvePen(area: area, series: series).draw(on: &canvas)
    frame.draw(canvas, in: rect, glyphs: glyphs)
  }
}
