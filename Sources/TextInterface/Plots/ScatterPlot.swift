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
    let header = PlotHeader(yName: y.name, title: title)
    let area = header.drawWithAxes(in: rect, of: &frame, glyphs: glyphs, x: x, y: y)
    var canvas = Canvas(size: area.rect.size)
    for line in lines { draw(line, on: &canvas, area: area) }
    frame.draw(canvas, in: area.rect, glyphs: glyphs)
    PointLayer(points: points, area: area).draw(on: &frame, glyphs: glyphs)
  }

  private func draw(_ line: Line, on canvas: inout Canvas, area: PlotArea) {
    let ends = [x.range.lowerBound, x.range.upperBound].compactMap {
      area.dot(x: $0, y: line.slope * $0 + line.intercept)
    }
    guard ends.count == 2 else { return }
    canvas.line(from: ends[0], to: ends[1], style: line.style, dash: line.dash)
  }
}

/// A point of a data set in the plane.
public struct PlotPoint: Equatable, Sendable {
  /// Which class the point belongs to, and so its sign: ● or ○, or a letter for a class of its own.
  public enum Mark: Equatable, Sendable {
    /// Class 1: ●.
    case one
    /// Class 0: ○.
    case zero
    /// One of several classes, by a letter in a colour.
    case other(Character, ColorRole)
  }

  /// Where it lies on the horizontal axis.
  public var x: Double
  /// Where it lies on the vertical axis.
  public var y: Double
  /// Its class.
  public var mark: Mark
  /// True for the point that the lesson speaks of just now.
  public var isHighlighted: Bool

  /// A point of a class.
  public init(x: Double, y: Double, mark: Mark, isHighlighted: Bool = false) {
    self.x = x
    self.y = y
    self.mark = mark
    self.isHighlighted = isHighlighted
  }

  var glyph: Character {
    switch mark {
    case .one: isHighlighted ? "◉" : "●"
    case .zero: isHighlighted ? "◎" : "○"
    case .other(let character, _): character
    }
  }

  var color: ColorRole {
    switch mark {
    case .one: .positive
    case .zero: .negative
    case .other(_, let color): color
    }
  }
}

/// Points drawn over a plot. The one that the lesson speaks of comes last, so that none hides it.
struct PointLayer {
  let points: [PlotPoint]
  let area: PlotArea

  func draw(on frame: inout Frame, glyphs: GlyphSet) {
    for point in points where !point.isHighlighted { draw(point, on: &frame, glyphs: glyphs) }
    for point in points where point.isHighlighted { draw(point, on: &frame, glyphs: glyphs) }
  }

  private func draw(_ point: PlotPoint, on frame: inout Frame, glyphs: GlyphSet) {
    guard let cell = area.cell(x: point.x, y: point.y) else { return }
    let style = Style(point.color, bold: true, reverse: point.isHighlighted)
    frame.put(glyphs[point.glyph], x: cell.x, y: cell.y, style: style)
  }
}
