/// Where numbers lie on the screen: the rectangle inside of the axes, and what they span.
public struct PlotArea: Sendable {
  /// The cells.
  public let rect: Rect
  /// What the columns span.
  public let x: Axis
  /// What the rows span, the upper end at the top.
  public let y: Axis
  /// The columns of dots, from the left, between which the horizontal axis lies.
  private let across: DotSpan
  /// The rows of dots, from the bottom, between which the vertical axis lies.
  private let up: DotSpan

  /// An area between axes, whose first and last dots are the axes' ends.
  public init(rect: Rect, x: Axis, y: Axis) {
    self.init(rect: rect, x: x, y: y, across: nil, up: nil)
  }

  /// An area in which every tick lies in the middle of a cell, where labels and signs stand, so that a curve through a
  /// tick's number runs through them. It may show a little more than an axis for that.
  /// - Parameter across: where the horizontal axis lies; nil for all of the width.
  /// - Parameter up: where the vertical axis lies; nil for all of the height.
  init(rect: Rect, x: Axis, y: Axis, across: DotSpan?, up: DotSpan?) {
    self.rect = rect
    self.x = x
    self.y = y
    self.across = across ?? DotSpan(all: rect.width * Self.dotsAcross)
    self.up = up ?? DotSpan(all: rect.height * Self.dotsUp)
  }

  /// Dots of a cell beside each other, and above each other.
  static let (dotsAcross, dotsUp) = (2, 4)

  /// What the columns show: the horizontal axis and what lies beyond it.
  public var visibleX: ClosedRange<Double> {
    let (low, high) = (point(dotX: 0, dotY: 0).x, point(dotX: Double(lastColumn), dotY: 0).x)
    return min(low, x.range.lowerBound)...max(high, x.range.upperBound)
  }

  private var lastColumn: Int { max(rect.width * Self.dotsAcross - 1, 0) }
  private var lastRow: Int { max(rect.height * Self.dotsUp - 1, 0) }

  /// The cell of a point; nil where it lies outside.
  public func cell(x horizontal: Double, y vertical: Double) -> (x: Int, y: Int)? {
    guard let dot = dot(x: horizontal, y: vertical), dot.x >= 0, dot.y >= 0 else { return nil }
    let cell = (x: rect.x + dot.x / 2, y: rect.y + dot.y / 4)
    return rect.contains(x: cell.x, y: cell.y) ? cell : nil
  }

  /// The dot of a point on a canvas over the rectangle, which may be outside; nil for what has no place at all.
  public func dot(x horizontal: Double, y vertical: Double) -> (x: Int, y: Int)? {
    guard let column = dotColumn(horizontal), let height = y.fraction(vertical) else { return nil }
    return (x: column, y: Self.nearest(Double(lastRow) - up.place(at: height)))
  }

  /// The column of dots of a number, nil for what has no place.
  func dotColumn(_ value: Double) -> Int? {
    x.fraction(value).map { Self.nearest(across.place(at: $0)) }
  }

  private static func nearest(_ dot: Double) -> Int { Int(min(1e6, max(-1e6, dot)).rounded()) }

  /// The numbers at a dot's centre.
  public func point(dotX: Double, dotY: Double) -> (x: Double, y: Double) {
    (
      x: x.value(at: across.fraction(of: dotX)),
      y: y.value(at: up.fraction(of: Double(lastRow) - dotY))
    )
  }
}

/// Where an axis lies among the dots of its direction, counted from 0 at its lower end.
struct DotSpan: Equatable, Sendable {
  private let first: Double
  private let last: Double

  /// From the first of so many dots to the last.
  init(all count: Int) { (first, last) = (0, Double(max(0, count - 1))) }

  /// As long as it can be with every tick in the middle of a cell.
  /// - Parameters:
  ///   - ticks: at equal distances.
  ///   - cells: what there is room for.
  ///   - size: the dots of a cell.
  ///   - limit: the share of the room that the axis needs to keep.
  /// - Returns: nil where that would leave less.
  init?(_ axis: Axis, aligning ticks: Ticks, to cells: Int, of size: Int, keeping limit: Double) {
    let places = ticks.values.compactMap(axis.fraction)
    guard places.count >= 2, places[1] > places[0], cells > 1 else { return nil }
    let (room, size) = (Double(cells * size - 1), Double(size))
    let distance = places[1] - places[0]
    let most = Int(min(room * distance / size, Double(cells)))
    for cellsPerTick in stride(from: most, to: 0, by: -1) {
      let span = Double(cellsPerTick) * size / distance
      guard span >= limit * room else { return nil }
      let below = places[0] * span
      let start = ((below - Self.middle) / size).rounded(.up) * size + Self.middle - below
      guard start + span <= room + 1e-9 else { continue }
      (first, last) = (start, start + span)
      return
    }
    return nil
  }

  /// The dot of a cell, from its lower end, that is taken for its middle.
  static let middle = 1.0

  /// Where a share of the axis lies among the dots.
  func place(at fraction: Double) -> Double { first + fraction * (last - first) }

  /// The share of the axis below a dot.
  func fraction(of dot: Double) -> Double { last > first ? (dot - first) / (last - first) : 0.5 }
}

extension PlotArea: Equatable {
  /// Two areas are equal when every number has the same place in both.
  public static func == (a: PlotArea, b: PlotArea) -> Bool {
    a.rect == b.rect && a.x == b.x && a.y == b.y && a.across == b.across && a.up == b.up
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
