/// Where numbers lie on the screen: the rectangle inside of the axes, and what they span.
public struct PlotArea: Equatable, Sendable {
  /// The cells.
  public let rect: Rect
  /// What the columns span.
  public let x: Axis
  /// What the rows span, the upper end at the top.
  public let y: Axis

  /// An area between axes.
  public init(rect: Rect, x: Axis, y: Axis) {
    self.rect = rect
    self.x = x
    self.y = y
  }

  /// The cell of a point; nil where it lies outside.
  public func cell(x horizontal: Double, y vertical: Double) -> (x: Int, y: Int)? {
    guard let dot = dot(x: horizontal, y: vertical), dot.x >= 0, dot.y >= 0 else { return nil }
    let cell = (x: rect.x + dot.x / 2, y: rect.y + dot.y / 4)
    return rect.contains(x: cell.x, y: cell.y) ? cell : nil
  }

  /// The dot of a point on a canvas over the rectangle, which may be outside; nil for what has no place at all.
  public func dot(x horizontal: Double, y vertical: Double) -> (x: Int, y: Int)? {
    guard let across = x.fraction(horizontal), let up = y.fraction(vertical) else { return nil }
    return (
      x: Self.dot(across, of: rect.width * 2), y: Self.dot(1 - up, of: rect.height * 4)
    )
  }

  /// The column of dots of a number, nil for what has no place.
  func dotColumn(_ value: Double) -> Int? {
    x.fraction(value).map { Self.dot($0, of: rect.width * 2) }
  }

  /// The numbers at a dot's centre.
  public func point(dotX: Double, dotY: Double) -> (x: Double, y: Double) {
    (
      x: x.value(at: Self.fraction(dotX, of: rect.width * 2)),
      y: y.value(at: 1 - Self.fraction(dotY, of: rect.height * 4))
    )
  }

  /// The first dot lies at 0, the last at 1.
  private static func dot(_ fraction: Double, of count: Int) -> Int {
    let limited = min(1e6, max(-1e6, fraction * Double(max(0, count - 1))))
    return Int(limited.rounded())
  }

  private static func fraction(_ dot: Double, of count: Int) -> Double {
    count > 1 ? dot / Double(count - 1) : 0.5
  }
}

/// The line above a plot: the name of the vertical axis over its line, then the title.
struct PlotHeader {
  var yName: String
  var title: String
  /// Signs and what they mean: `● accepted  ○ rejected`.
  var legend = StyledText()

  /// Draws the header and the axes.
  /// - Returns: what is left for the plot.
  func drawWithAxes(
    in rect: Rect, of frame: inout Frame, glyphs: GlyphSet, x: Axis, y: Axis
  ) -> PlotArea {
    let (top, rest) = rect.splitTop(rect.height > 4 ? 1 : 0)
    draw(in: top, of: &frame, glyphs: glyphs)
    return Axes(x: x, y: y).draw(in: rest, of: &frame, glyphs: glyphs)
  }

  private func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let name = StyledText(glyphs.transliterate(yName))
    let title = StyledText(glyphs.transliterate(title), style: .bold)
    let legend = legend.transliterated(glyphs)
    let parts = [name, title, legend].filter { !$0.isEmpty }
    var x = rect.x
    for part in parts {
      frame.write(part.truncated(to: rect.endX - x, glyphs: glyphs), x: x, y: rect.y)
      x += part.columns + 3
      if x >= rect.endX { break }
    }
  }
}
