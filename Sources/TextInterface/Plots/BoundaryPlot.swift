/// What a classifier says everywhere in a plane, with the data over it: the texture and the colour of the
/// background show the output, a crisp line shows where the classes part.
public struct BoundaryPlot: Widget {
  /// Stands above the picture; nothing where empty.
  public var title: String
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis
  /// The output at (x, y): positive for class one, negative for class zero, 0 on the boundary; −1 and 1 are the
  /// strongest shades.
  public var field: PlaneFunction
  /// The examples.
  public var points: [PlotPoint]
  /// What the signs mean, the most important first; what has no room is left out.
  public var legend: [StyledText]

  /// What is left out has its usual value.
  public init(
    title: String = "", x: Axis, y: Axis, points: [PlotPoint] = [],
    legend: [StyledText] = [], field: PlaneFunction
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.points = points
    self.legend = legend
    self.field = field
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let header = PlotHeader(yName: y.name, title: title, legend: legend, points: points)
    let area = header.drawWithAxes(in: rect, of: &frame, glyphs: glyphs, x: x, y: y)
    drawField(area, of: &frame, glyphs: glyphs)
    PointLayer(points: points, area: area).draw(on: &frame, glyphs: glyphs)
  }

  private func drawField(_ area: PlotArea, of frame: inout Frame, glyphs: GlyphSet) {
    guard !area.rect.isEmpty else { return }
    let values = DotField(field, over: area)
    for row in 0..<area.rect.height {
      for column in 0..<area.rect.width {
        let cell = DivergingScale.cell(values.centre(column: column, row: row), glyphs: glyphs)
        frame.put(cell, x: area.rect.x + column, y: area.rect.y + row)
      }
    }
    // Legible on every shade.
    let line = values.contour(at: 0, style: Style(.grey(1), bold: true))
    frame.draw(line, in: area.rect, glyphs: glyphs)
  }
}

/// How a value from −1 to 1 looks as background: by colour, and by texture where there is none.
enum DivergingScale {
  static func cell(_ value: Double, glyphs: GlyphSet) -> Cell {
    guard !value.isNaN else { return Cell(glyphs["?"], style: .muted) }
    let clamped = min(1, max(-1, value))
    return Cell(
      texture(clamped, glyphs), style: Style(.diverging(clamped), on: .diverging(clamped)))
  }

  /// In ASCII light signs, between which a point can be seen.
  private static func texture(_ value: Double, _ glyphs: GlyphSet) -> Character {
    if value < -0.4 { return glyphs == .ascii ? "." : "░" }
    if value > 0.4 { return glyphs == .ascii ? "+" : "▓" }
    return glyphs == .ascii ? ":" : "▒"
  }
}
