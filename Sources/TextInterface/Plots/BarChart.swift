/// Signed values as horizontal bars from a common zero line, with their names and numbers.
public struct BarChart: Widget, Sendable {
  /// One bar with its name.
  public struct Bar: Equatable, Sendable {
    /// What the value is.
    public var name: String
    /// How long the bar is, and to which side.
    public var value: Double
    /// True for what has just changed.
    public var isHighlighted: Bool

    /// A bar.
    public init(_ name: String, _ value: Double, isHighlighted: Bool = false) {
      self.name = name
      self.value = value
      self.isHighlighted = isHighlighted
    }
  }

  /// Stands above the picture; nothing where empty.
  public var title: String
  /// From top to bottom.
  public var bars: [Bar]
  /// The numbers between the left and the right end; nil takes a steady range of the values.
  public var range: ClosedRange<Double>?
  /// How the numbers are written; nil lets them find their digits.
  public var format: NumberFormat?

  /// What is left out has its usual value.
  public init(
    title: String = "", bars: [Bar], range: ClosedRange<Double>? = nil, format: NumberFormat? = nil
  ) {
    self.title = title
    self.bars = bars
    self.range = range
    self.format = format
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let (top, rest) = rect.splitTop(title.isEmpty ? 0 : 1)
    frame.write(glyphs.transliterate(title), x: top.x, y: top.y, style: .bold)
    let texts = texts(glyphs)
    let nameWidth = bars.map { glyphs.transliterate($0.name).columns }.max() ?? 0
    let (names, others) = rest.splitLeft(nameWidth, gap: 1)
    let (numbers, space) = others.splitLeft(texts.map(\.columns).max() ?? 0, gap: 1)
    for (row, bar) in bars.prefix(rest.height).enumerated() {
      let y = rest.y + row
      let style = Style(bold: bar.isHighlighted)
      frame.write(glyphs.transliterate(bar.name), x: names.x, y: y, style: style)
      let number = texts[row].padded(to: numbers.width, .right)
      frame.write(number, x: numbers.x, y: y, style: .sign(bar.value, bold: bar.isHighlighted))
      draw(
        bar, in: Rect(x: space.x, y: y, width: space.width, height: 1), of: &frame, glyphs: glyphs)
    }
  }

  private func texts(_ glyphs: GlyphSet) -> [String] {
    let column = NumberColumn(for: bars.map(\.value))
    return bars.map { glyphs.transliterate(format?.string($0.value) ?? column.string($0.value)) }
  }

  private func draw(_ bar: Bar, in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let range = self.range ?? axisRange(covering: bars.map(\.value))
    let span = range.upperBound - range.lowerBound
    guard rect.width > 1, span > 0, bar.value.isFinite else { return }
    let place = { (value: Double) -> Int in
      let fraction = min(1, max(0, (value - range.lowerBound) / span))
      return Int((fraction * Double(rect.width - 1)).rounded())
    }
    let zero = place(0)
    let end = place(bar.value)
    let glyph = glyphs[bar.value < 0 ? "░" : "▓"]
    let style = Style.sign(bar.value, bold: bar.isHighlighted)
    for x in min(zero, end)...max(zero, end) {
      frame.put(glyph, x: rect.x + x, y: rect.y, style: style)
    }
    frame.put(glyphs["│"], x: rect.x + zero, y: rect.y, style: .muted)
  }
}
