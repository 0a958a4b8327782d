/// A curve: values in the order of time, each with its place on the horizontal axis.
public struct Series: Equatable, Sendable {
  /// What the legend calls it.
  public var name: String
  /// From left to right.
  public var points: [Point]
  /// How it is drawn.
  public var style: Style
  /// How its line is broken.
  public var dash: Canvas.Dash

  /// A value and its place.
  public struct Point: Equatable, Sendable {
    /// The place.
    public var x: Double
    /// The value; one that is not finite leaves a gap.
    public var y: Double

    /// A value at a place.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A curve through points.
  public init(
    _ name: String, points: [Point], style: Style = .plain, dash: Canvas.Dash = .solid
  ) {
    self.name = name
    self.points = points
    self.style = style
    self.dash = dash
  }

  /// Values at `start`, `start + step` and so on.
  public init(
    _ name: String, values: [Double], from start: Double = 0, by step: Double = 1,
    style: Style = .plain, dash: Canvas.Dash = .solid
  ) {
    self.init(
      name,
      points: values.indices.map { Point(x: start + Double($0) * step, y: values[$0]) },
      style: style, dash: dash)
  }
}

extension Series {
  /// The same picture from at most four points for each column of dots: the first, the lowest, the
  /// highest and the last. Gaps remain gaps.
  func thinned(for area: PlotArea) -> Series {
    guard points.count > area.rect.width * 8 else { return self }
    var thinned = Series(name, points: [], style: style, dash: dash)
    var start = points.startIndex
    while start < points.endIndex {
      let column = area.dotColumn(points[start].x)
      let end =
        points[start...].firstIndex { area.dotColumn($0.x) != column || !$0.y.isFinite }
        ?? points.endIndex
      thinned.points += Self.extremes(of: points[start..<max(end, start + 1)])
      start = max(end, start + 1)
    }
    return thinned
  }

  private static func extremes(of column: ArraySlice<Point>) -> [Point] {
    guard column.count > 4 else { return Array(column) }
    let low = column.indices.min { column[$0].y < column[$1].y }!
    let high = column.indices.max { column[$0].y < column[$1].y }!
    let kept = [column.startIndex, min(low, high), max(low, high), column.endIndex - 1]
    return kept.map { column[$0] }
  }
}

extension Canvas {
  /// Draws one curve, from point to point. Points that fall on one dot cost nothing, and no spike is
  /// lost.
  public mutating func draw(_ series: Series, in area: PlotArea) {
    var previous: (x: Int, y: Int)?
    var phase = 0
    for point in series.thinned(for: area).points {
      let dot = area.dot(x: point.x, y: point.y)
      if let dot, let previous {
        if dot != previous {
          phase = line(
            from: previous, to: dot, style: series.style, dash: series.dash, phase: phase)
        }
      } else if let dot {
        set(x: dot.x, y: dot.y, style: series.style)
      }
      // A gap in the data is a gap in the curve.
      previous = dot
    }
  }
}

/// A curve of one row without axes: how a number has moved lately. The newest value is at the right.
public struct Sparkline: Widget, Sendable {
  /// Oldest first.
  public var values: [Double]
  /// What the height spans; nil takes the span of the values.
  public var range: ClosedRange<Double>?
  /// How it is drawn.
  public var style: Style

  /// A curve of the last values that have room.
  public init(_ values: [Double], range: ClosedRange<Double>? = nil, style: Style = .muted) {
    self.values = values
    self.range = range
    self.style = style
  }

  /// Draws it into a rectangle, whose size it adapts to.
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
    canvas.draw(series, in: area)
    frame.draw(canvas, in: rect, glyphs: glyphs)
  }
}
