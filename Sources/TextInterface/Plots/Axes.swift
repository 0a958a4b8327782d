/// Two axes with ticks at round numbers, around a plot.
///
/// The vertical axis needs as many columns as its longest label and one for the line; the horizontal axis two
/// rows. What finds no room is left out: first the labels, then the lines.
public struct Axes: Equatable, Sendable {
  /// The horizontal axis.
  public var x: Axis
  /// The vertical axis.
  public var y: Axis

  /// A pair of axes.
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
    let most = max(2, min(6, (height + 1) / 2))
    let below = rect.height - height
    let (yTicks, up) = verticalTicks(rows: height, atMost: most) ?? (y.ticks(atMost: most), nil)
    let labelWidth = (yTicks.labels.map(\.columns).max() ?? 0)
    let hasY = rect.width >= labelWidth + 8 && height > 1
    let plot = rect.inset(left: hasY ? labelWidth + 1 : 0, bottom: below)
    let xTicks = x.ticks(fitting: plot.width)
    let across = DotSpan(
      x, aligning: xTicks, to: plot.width, of: PlotArea.dotsAcross, keeping: Self.leastWidth)
    let area = PlotArea(
      rect: plot, x: x, y: y, across: hasX ? across : nil, up: hasY ? up : nil)
    if hasY {
      VerticalAxis(area: area, ticks: yTicks, glyphs: glyphs)
        .draw(labelWidth: labelWidth, of: &frame)
    }
    if hasX {
      HorizontalAxis(area: area, ticks: xTicks, glyphs: glyphs).draw(hasCorner: hasY, of: &frame)
    }
    return area
  }

  /// How much of the width and of the height an axis keeps at least when its ticks are put into the middle of cells.
  private static let (leastWidth, leastHeight) = (0.8, 0.4)

  /// The most ticks, at least three if it may be, whose rows leave most of the height to the axis.
  private func verticalTicks(rows: Int, atMost most: Int) -> (Ticks, DotSpan?)? {
    for (share, fewest) in [(0.85, 3), (0.7, 3), (0.7, 2), (0.55, 2), (Self.leastHeight, 2)] {
      for count in stride(from: most, through: fewest, by: -1) {
        let ticks = y.ticks(atMost: count)
        let span = DotSpan(
          y, aligning: ticks, to: rows, of: PlotArea.dotsUp, keeping: share)
        if let span, ticks.values.count >= fewest { return (ticks, span) }
      }
    }
    return nil
  }
}

extension Axis {
  /// As many ticks as have room for their labels in so many columns.
  fileprivate func ticks(fitting columns: Int) -> Ticks {
    for count in stride(from: min(11, columns / 6), to: 1, by: -1) {
      let ticks = ticks(atMost: count)
      let needed = ticks.labels.reduce(0) { $0 + $1.columns + 3 }
      if needed <= columns { return ticks }
    }
    return ticks(atMost: 2)
  }
}

/// The line below a plot, with its labels and, at its right end, its name.
struct HorizontalAxis {
  let area: PlotArea
  let ticks: Ticks
  let glyphs: GlyphSet

  func draw(hasCorner: Bool, of frame: inout Frame) {
    let name = StyledText(glyphs.transliterate(area.x.name))
      .truncated(to: area.rect.width, glyphs: glyphs)
    let nameStart = area.rect.endX - name.columns
    drawLine(hasCorner: hasCorner, of: &frame)
    drawTicks(before: name.isEmpty ? area.rect.endX + 1 : nameStart, of: &frame)
    frame.write(name, x: nameStart, y: labelRow)
  }

  private var lineRow: Int { area.rect.endY }
  private var labelRow: Int { area.rect.endY + 1 }

  private func drawLine(hasCorner: Bool, of frame: inout Frame) {
    for column in area.rect.x..<area.rect.endX {
      frame.put(glyphs["─"], x: column, y: lineRow, style: .muted)
    }
    if hasCorner { frame.put(glyphs["└"], x: area.rect.x - 1, y: lineRow, style: .muted) }
  }

  /// A label that would touch the one before is left out; its tick stays. Over the name no tick stands, which would
  /// make the name its label.
  private func drawTicks(before limit: Int, of frame: inout Frame) {
    var free = area.rect.x - 2
    for (value, label) in zip(ticks.values, ticks.labels) {
      guard let column = area.cell(x: value, y: area.y.range.upperBound)?.x else { continue }
      guard column < limit else { continue }
      frame.put(glyphs["┬"], x: column, y: lineRow, style: .muted)
      let text = glyphs.transliterate(label)
      let start = labelStart(around: column, width: text.columns)
      guard start >= free, start + text.columns < limit else { continue }
      free = frame.write(text, x: start, y: labelRow, style: .muted) + 1
    }
  }

  /// A label stands under its tick, but inside of the plot.
  private func labelStart(around column: Int, width: Int) -> Int {
    min(max(area.rect.x - 2, column - (width - 1) / 2), area.rect.endX - width)
  }
}

/// The line left of a plot, with its labels.
struct VerticalAxis {
  let area: PlotArea
  let ticks: Ticks
  let glyphs: GlyphSet

  func draw(labelWidth: Int, of frame: inout Frame) {
    let line = area.rect.x - 1
    for row in area.rect.y..<area.rect.endY {
      frame.put(glyphs["│"], x: line, y: row, style: .muted)
    }
    for (value, label) in zip(ticks.values, ticks.labels) {
      guard let row = area.cell(x: area.x.range.lowerBound, y: value)?.y else { continue }
      let text = glyphs.transliterate(label).padded(to: labelWidth, .right)
      frame.write(text, x: line - labelWidth, y: row, style: .muted)
      frame.put(glyphs["┤"], x: line, y: row, style: .muted)
    }
  }
}
