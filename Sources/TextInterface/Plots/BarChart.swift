/// Signed values as horizontal bars from a common zero line, with their names and numbers.
public struct BarChart: Widget, Sendable {
  public struct Bar: Equatable, Sendable {
    public var name: String
    public var value: Double
    /// True for what has just changed.
    public var isHighlighted: Bool

    public init(_ name: String, _ value: Double, isHighlighted: Bool = false) {
      self.name = name
      self.value = value
      self.isHighlighted = isHighlighted
    }
  }

  public var title: String
  public var bars: [Bar]
  /// The numbers between the left and the right end; nil takes a steady range of the values.
  public var range: ClosedRange<Double>?

  public init(title: String = "", bars: [Bar], range: ClosedRange<Double>? = nil) {
    self.title = title
    self.bars = bars
    self.range = range
  }

  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let (top, rest) = rect.splitTop(title.isEmpty ? 0 : 1)
    frame.write(glyphs.transliterate(title), x: top.x, y: top.y, style: .bold)
    let column = NumberColumn(for: bars.map(\.value))
    let nameWidth = bars.map { glyphs.transliterate($0.name).columns }.max() ?? 0
    let (names, others) = rest.splitLeft(nameWidth, gap: 1)
    let (numbers, space) = others.splitLeft(column.width, gap: 1)
    for (row, bar) in bars.prefix(rest.height).enumerated() {
      let y = rest.y + row
      let style = Style(bold: bar.isHighlighted)
      frame.write(glyphs.transliterate(bar.name), x: names.x, y: y, style: style)
      let number = glyphs.transliterate(column.string(bar.value))
      frame.write(number, x: numbers.x, y: y, style: .sign(bar.value, bold: bar.isHighlighted))
      draw(
        bar, in: Rect(x: space.x, y: y, width: space.width, height: 1), of: &frame, glyphs: glyphs)
    }
  }

  private func draw(_ bar: Bar, in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let range = self.range ?? steadyRange(bars.map(\.value))
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
