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
  /// True where the network says another class.
  public var isMisjudged: Bool

  /// A point of a class.
  public init(
    x: Double, y: Double, mark: Mark, isHighlighted: Bool = false, isMisjudged: Bool = false
  ) {
    self.x = x
    self.y = y
    self.mark = mark
    self.isHighlighted = isHighlighted
    self.isMisjudged = isMisjudged
  }

  /// Crosses for the misjudged, heavy for ● and light for ○, and a ring around the highlighted.
  var glyph: Character {
    switch (mark, isHighlighted) {
    case (.one, false): isMisjudged ? "✘" : "●"
    case (.one, true): isMisjudged ? "⨂" : "◉"
    case (.zero, false): isMisjudged ? "✗" : "○"
    case (.zero, true): isMisjudged ? "⊗" : "◎"
    case (.other(let character, _), _): character
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

/// Points drawn over a plot. Where several share a cell, a digit tells how many.
struct PointLayer {
  let points: [PlotPoint]
  let area: PlotArea

  func draw(on frame: inout Frame, glyphs: GlyphSet) {
    let groups = groups
    for group in groups { drawCross(of: group, on: &frame, glyphs: glyphs) }
    for group in groups { group.draw(on: &frame, glyphs: glyphs) }
  }

  /// `❷ several in one place`, with a sign that is there.
  var legend: [StyledText] {
    guard let group = groups.first(where: { $0.points.count > 1 }) else { return [] }
    return [
      StyledText(String(group.glyph), style: Style(group.color, bold: true))
        + StyledText(" so many in one place", style: .muted)
    ]
  }

  /// Behind a sign that cannot be a cross itself.
  private func drawCross(of group: Group, on frame: inout Frame, glyphs: GlyphSet) {
    guard group.needsCross, area.rect.contains(x: group.x + 1, y: group.y) else { return }
    frame.put(glyphs["✗"], x: group.x + 1, y: group.y, style: Style(.bad, bold: true))
  }

  /// The points of each cell, from top left to bottom right.
  private var groups: [Group] {
    var cells: [Int: Group] = [:]
    for point in points {
      guard let cell = area.cell(x: point.x, y: point.y) else { continue }
      let key = (cell.y - area.rect.y) * area.rect.width + cell.x - area.rect.x
      cells[key, default: Group(x: cell.x, y: cell.y)].points.append(point)
    }
    return cells.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The points of one cell.
  struct Group {
    let x: Int
    let y: Int
    var points: [PlotPoint] = []

    func draw(on frame: inout Frame, glyphs: GlyphSet) {
      let isHighlighted = points.contains(where: \.isHighlighted)
      let style = Style(color, bold: true, reverse: isHighlighted)
      frame.put(glyphs[glyph], x: x, y: y, style: style)
    }

    /// Whether one of them is misjudged and the sign does not say so.
    var needsCross: Bool {
      guard points.contains(where: \.isMisjudged) else { return false }
      if points.count > 1 { return true }
      if case .other = points[0].mark { return true } else { return false }
    }

    private var isOfOneClass: Bool { points.allSatisfy { $0.mark == points[0].mark } }

    var color: ColorRole { isOfOneClass ? points[0].color : .plain }

    /// A lone point's sign; else the count, in a full circle where all are ●, in an empty one where all are ○.
    var glyph: Character {
      guard points.count > 1 else { return points[0].glyph }
      guard points.count <= 9 else { return "+" }
      let digits: [Character] =
        switch (isOfOneClass, points[0].mark) {
        case (true, .one): Array("❷❸❹❺❻❼❽❾")
        case (true, .zero): Array("②③④⑤⑥⑦⑧⑨")
        default: Array("23456789")
        }
      return digits[points.count - 2]
    }
  }
}
