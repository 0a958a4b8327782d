/// A grid of values from −1 to 1, each as a coloured and textured block: weights, images, feature maps.
public struct Heatmap: Widget, Sendable {
  public var title: String
  /// Row by row, from the top. Rows may differ in length.
  public var values: [[Double]]
  /// The magnitude that gets the strongest shade.
  public var scale: Double
  /// How the values are written into their blocks; nil draws texture only.
  public var format: NumberFormat?

  public init(
    title: String = "", values: [[Double]], scale: Double = 1, format: NumberFormat? = nil
  ) {
    self.title = title
    self.values = values
    self.scale = scale
    self.format = format
  }

  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let (top, rest) = rect.splitTop(title.isEmpty ? 0 : 1)
    frame.write(glyphs.transliterate(title), x: top.x, y: top.y, style: .bold)
    let columns = values.map(\.count).max() ?? 0
    guard columns > 0, !rest.isEmpty else { return }
    let height = max(1, min(rest.height / values.count, rest.width / columns / 2))
    let width = max(1, min(rest.width / columns, max(2 * height, widestLabel)))
    for (row, line) in values.enumerated() {
      for (column, value) in line.enumerated() {
        let block = Rect(
          x: rest.x + column * width, y: rest.y + row * height, width: width, height: height)
        draw(value, in: block, of: &frame, glyphs: glyphs)
      }
    }
  }

  private var widestLabel: Int {
    guard let format else { return 0 }
    return (values.joined().map { format.string($0).columns }.max() ?? 0) + 2
  }

  private func draw(_ value: Double, in block: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let cell = Shade.cell(scale > 0 ? value / scale : 0, glyphs: glyphs)
    guard let format, block.width >= widestLabel else {
      return frame.fill(block, with: cell.character, style: cell.style)
    }
    let style = Style(.grey(1), on: cell.style.background)
    frame.fill(block, style: style)
    let text = glyphs.transliterate(format.string(value)).padded(to: widestLabel - 2, .right)
    let x = block.x + (block.width - text.columns + 1) / 2
    frame.write(text, x: x, y: block.y + (block.height - 1) / 2, style: style)
  }
}
