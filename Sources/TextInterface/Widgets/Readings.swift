/// Numbers that change, below each other: name, value, last change with its direction, and how it went lately.
/// Values and changes line up on the point; what just changed is bright.
public struct Readings: Widget, Sendable {
  public struct Reading: Equatable, Sendable {
    public var name: String
    public var value: Double
    /// What the last step added; nil before the first.
    public var change: Double?
    /// Earlier values, oldest first.
    public var history: [Double]

    public init(_ name: String, _ value: Double, change: Double? = nil, history: [Double] = []) {
      self.name = name
      self.value = value
      self.change = change
      self.history = history
    }
  }

  public var readings: [Reading]

  public init(_ readings: [Reading]) {
    self.readings = readings
  }

  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let names = readings.map { glyphs.transliterate($0.name) }
    let values = NumberColumn(for: readings.map(\.value))
    let changes = NumberColumn(for: readings.compactMap(\.change), plus: true)
    let (nameRect, rest) = rect.splitLeft(names.map(\.columns).max() ?? 0, gap: 1)
    let (valueRect, others) = rest.splitLeft(values.width, gap: 2)
    let (changeRect, history) = others.splitLeft(changes.width + 1, gap: 2)
    for (row, reading) in readings.prefix(rect.height).enumerated() {
      let y = rect.y + row
      let value = glyphs.transliterate(values.string(reading.value))
      frame.write(names[row], x: nameRect.x, y: y)
      frame.write(value, x: valueRect.x, y: y, style: Style(bold: reading.hasChanged))
      let change = reading.changeText(changes).transliterated(glyphs)
      frame.write(change, x: changeRect.x, y: y)
      let line = Rect(x: history.x, y: y, width: history.width, height: 1)
      frame.draw(Sparkline(reading.history), in: line, glyphs: glyphs)
    }
  }
}

extension Readings.Reading {
  fileprivate var hasChanged: Bool { (change ?? 0) != 0 }

  fileprivate func changeText(_ column: NumberColumn) -> StyledText {
    guard let change, change != 0 else { return StyledText() }
    let direction = change.isNaN ? " " : change > 0 ? "▲" : "▼"
    return StyledText(direction + column.string(change), style: .sign(change, bold: true))
  }
}
