/// Points in a plane with two named axes.
public struct ScatterPlot: Widget, Sendable {
  /// Stands above the picture; nothing where empty.
  public var title: String
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// The examples.
  public var points: [PlotPoint]
  /// Straight lines from edge to edge: y = slope · x + intercept.
  public var lines: [Line]
  /// What the signs mean; what has no room is left out.
  public var legend: [StyledText] = []

  /// A straight line.
  public struct Line: Equatable, Sendable {
    /// How much y grows where x grows by 1.
    public var slope: Double
    /// y at x = 0.
    public var intercept: Double
    /// How it is drawn.
    public var style: Style
    /// How its line is broken.
    public var dash: Canvas.Dash

    /// A line.
    public init(
      slope: Double, intercept: Double, style: Style = .plain, dash: Canvas.Dash = .solid
    ) {
      self.slope = slope
      self.intercept = intercept
      self.style = style
      self.dash = dash
    }
  }

  /// A plot of points and lines.
  public init(title: String = "", x: Axis, y: Axis, points: [PlotPoint], lines: [Line] = []) {
    self.title = title
    self.x = x
    self.y = y
    self.points = points
    self.lines = lines
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let header = PlotHeader(yName: y.name, title: title, legend: legend, points: points)
    let area = header.drawWithAxes(in: rect, of: &frame, glyphs: glyphs, x: x, y: y)
    var canvas = Canvas(size: area.rect.size)
    for line in lines { draw(line, on: &canvas, area: area) }
    frame.draw(canvas, in: area.rect, glyphs: glyphs)
    PointLayer(points: points, area: area).draw(on: &frame, glyphs: glyphs)
  }

  private func draw(_ line: Line, on canvas: inout Canvas, area: PlotArea) {
    let ends = [area.visibleX.lowerBound, area.visibleX.upperBound].compactMap {
      area.dot(x: $0, y: line.slope * $0 + line.intercept)
    }
    guard ends.count == 2 else { return }
    canvas.line(from: ends[0], to: ends[1], style: line.style, dash: line.dash)
  }
}
