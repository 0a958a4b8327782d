/// Numbers that change, below each other: name, value, last change with its direction, and how it went lately, from
/// which number on.
/// Values and changes line up on the point; what just changed is bright.
public struct ValueList: Widget, Sendable {
  /// One number with what has become of it.
  public struct Entry: Equatable, Sendable {
    /// What the number is.
    public var name: String
    /// The number now.
    public var value: Double
    /// What the last step added; nil before the first.
    public var change: Double?
    /// Earlier values, oldest first.
    public var history: [Double]

    /// A number and its past.
    public init(_ name: String, _ value: Double, change: Double? = nil, history: [Double] = []) {
      self.name = name
      self.value = value
      self.change = change
      self.history = history
    }
  }

  /// From top to bottom.
  public var entries: [Entry]

  /// A list of numbers.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let names = entries.map { glyphs.transliterate($0.name) }
    let values = NumberColumn(for: entries.map(\.value))
    let changes = NumberColumn(for: entries.compactMap(\.change), plus: true)
    let (nameRect, rest) = rect.splitLeft(names.map(\.columns).max() ?? 0, gap: 1)
    let (valueRect, others) = rest.splitLeft(values.width, gap: 2)
    let (changeRect, history) = others.splitLeft(changes.width + 1, gap: 2)
    for (row, entry) in entries.prefix(rect.height).enumerated() {
      let y = rect.y + row
      let value = glyphs.transliterate(values.string(entry.value))
      frame.write(names[row], x: nameRect.x, y: y)
      frame.write(value, x: valueRect.x, y: y, style: Style(bold: entry.hasChanged))
      let change = entry.changeText(changes).transliterated(glyphs)
      frame.write(change, x: changeRect.x, y: y)
      let trace = Rect(x: history.x, y: y, width: history.width, height: 1)
      draw(entry.history, values, in: trace, of: &frame, glyphs: glyphs)
    }
  }

  /// The trace, and before it the number it begins with; it ends with the value.
  private func draw(
    _ history: [Double], _ column: NumberColumn, in rect: Rect, of frame: inout Frame,
    glyphs: GlyphSet
  ) {
    let (start, line) = rect.splitLeft(column.width, gap: 1)
    guard line.width >= Self.shortestTrace else {
      return frame.draw(Sparkline(history), in: rect, glyphs: glyphs)
    }
    let shown = history.suffix(2 * line.width)
    guard let first = shown.first, shown.count > 1 else { return }
    frame.write(glyphs.transliterate(column.string(first)), x: start.x, y: rect.y, style: .muted)
    frame.draw(Sparkline(Array(shown)), in: line, glyphs: glyphs)
  }

  private static let shortestTrace = 4
}

extension ValueList.Entry {
  fileprivate var hasChanged: Bool { (change ?? 0) != 0 }

  fileprivate func changeText(_ column: NumberColumn) -> StyledText {
    guard let change, change != 0 else { return StyledText() }
    let direction = change.isNaN ? " " : change > 0 ? "▲" : "▼"
    return StyledText(direction + column.string(change), style: .sign(change, bold: true))
  }
}
