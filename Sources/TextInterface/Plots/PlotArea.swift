/// Where numbers lie on the screen: the rectangle inside of the axes, and what they span.
public struct PlotArea: Sendable {
  /// The cells.
  public let rect: Rect
  /// What the columns span.
  public let x: Axis
  /// What the rows span, the upper end at the top.
  public let y: Axis
  /// The rows of dots, from the top, at which the vertical axis ends.
  private let ends: (bottom: Double, top: Double)

  /// An area between axes, whose first and last dots are the axes' ends.
  public init(rect: Rect, x: Axis, y: Axis) {
    self.init(rect: rect, x: x, y: y, ends: (Double(max(0, rect.height * 4 - 1)), 0))
  }

  private init(rect: Rect, x: Axis, y: Axis, ends: (bottom: Double, top: Double)) {
    self.rect = rect
    self.x = x
    self.y = y
    self.ends = ends
  }

  /// An area in which every tick of the vertical axis lies in the middle of a row of cells, where labels and signs
  /// stand, so that a curve through a tick's number runs through them. It may show a little more than the axis.
  /// - Parameter ticks: at equal distances.
  /// - Parameter limit: the share of the height that the axis needs to keep.
  /// - Returns: nil where that would leave less.
  init?(rect: Rect, x: Axis, y: Axis, aligning ticks: Ticks, keeping limit: Double) {
    let places = ticks.values.compactMap(y.fraction)
    guard places.count >= 2, places[1] > places[0], rect.height > 1 else { return nil }
    let last = Double(rect.height * 4 - 1)
    let distance = places[1] - places[0]
    let most = Int(min(last * distance / 4, Double(rect.height)))
    for rowsPerTick in stride(from: most, to: 0, by: -1) {
      let span = Double(rowsPerTick * 4) / distance
      guard span >= limit * last else { return nil }
      let row = ((last - places[0] * span - Self.middle) / 4).rounded(.down)
      let bottom = row * 4 + Self.middle + places[0] * span
      guard bottom - span >= -1e-9 else { continue }
      self.init(rect: rect, x: x, y: y, ends: (bottom, bottom - span))
      return
    }
    return nil
  }

  /// The dot of a cell, from its top, that is taken for its middle.
  private static let middle = 2.0

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
      x: Self.dot(across, of: rect.width * 2),
      y: Self.nearest(ends.bottom + up * (ends.top - ends.bottom))
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
      y: y.value(at: ends.bottom > ends.top ? (ends.bottom - dotY) / (ends.bottom - ends.top) : 0.5)
    )
  }

  /// The first dot lies at 0, the last at 1.
  private static func dot(_ fraction: Double, of count: Int) -> Int {
    nearest(fraction * Double(max(0, count - 1)))
  }

  private static func nearest(_ dot: Double) -> Int { Int(min(1e6, max(-1e6, dot)).rounded()) }

  private static func fraction(_ dot: Double, of count: Int) -> Double {
    count > 1 ? dot / Double(count - 1) : 0.5
  }
}

extension PlotArea: Equatable {
  /// Two areas are equal when every number has the same place in both.
  public static func == (a: PlotArea, b: PlotArea) -> Bool {
    a.rect == b.rect && a.x == b.x && a.y == b.y && a.ends == b.ends
  }
}

/// The line above a plot: the name of the vertical axis over its line, then the title.
struct PlotHeader {
  var yName: String
  var title: String
  /// Signs and what they mean: `● accepted`, `○ rejected`; what has no room is left out.
  var legend: [StyledText] = []
  /// What is drawn into the plot; where several points share a cell the header says what the digits mean.
  var points: [PlotPoint] = []

  /// Draws the header and the axes.
  /// - Returns: what is left for the plot.
  func drawWithAxes(
    in rect: Rect, of frame: inout Frame, glyphs: GlyphSet, x: Axis, y: Axis
  ) -> PlotArea {
    let (top, rest) = rect.splitTop(rect.height > 4 ? 1 : 0)
    let area = Axes(x: x, y: y).draw(in: rest, of: &frame, glyphs: glyphs)
    var header = self
    header.legend += PointLayer(points: points, area: area).legend
    header.draw(in: top, of: &frame, glyphs: glyphs)
    return area
  }

  private func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let name = StyledText(glyphs.transliterate(yName))
    let title = StyledText(glyphs.transliterate(title), style: .bold)
    var x = rect.x
    for part in [name, title] where !part.isEmpty && x < rect.endX {
      frame.write(part.truncated(to: rect.endX - x, glyphs: glyphs), x: x, y: rect.y)
      x += part.columns + 2
    }
    for part in legend.map({ $0.transliterated(glyphs) }) where x + part.columns <= rect.endX {
      frame.write(part, x: x, y: rect.y)
      x += part.columns + 2
    }
  }
}
