/// Rows and columns of text; columns of numbers line up on the point.
public struct Table: Widget, Sendable {
  /// What stands in a cell.
  public enum Value: Equatable, Sendable {
    /// Words, at the left.
    case text(StyledText)
    /// A number, at the right.
    case number(Double, style: Style)

    /// A number in the plain style.
    public static func number(_ value: Double) -> Value { .number(value, style: .plain) }
  }

  /// A title for each column.
  public var header: [String]
  /// Rows may be shorter than the header.
  public var rows: [[Value]]
  /// How numbers are written; nil lets each column find its digits.
  public var format: NumberFormat?

  /// A table of rows.
  public init(header: [String], rows: [[Value]], format: NumberFormat? = nil) {
    self.header = header
    self.rows = rows
    self.format = format
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    var x = rect.x
    let count = max(header.count, rows.map(\.count).max() ?? 0)
    for index in 0..<count where x < rect.endX {
      let cells = texts(inColumn: index, glyphs: glyphs)
      let title = index < header.count ? glyphs.transliterate(header[index]) : ""
      let width = max(title.columns, cells.map(\.columns).max() ?? 0)
      let alignment: Alignment = isNumeric(index) ? .right : .left
      frame.write(title.padded(to: width, alignment), x: x, y: rect.y, style: .muted)
      for (row, cell) in cells.enumerated() {
        frame.write(cell.aligned(alignment, width: width), x: x, y: rect.y + 1 + row)
      }
      x += width + 2
    }
  }

  private func isNumeric(_ column: Int) -> Bool {
    rows.contains { row in
      if column < row.count, case .number = row[column] { true } else { false }
    }
  }

  private func texts(inColumn index: Int, glyphs: GlyphSet) -> [StyledText] {
    let column = rows.map { index < $0.count ? $0[index] : .text("") }
    let numbers = column.compactMap { value -> Double? in
      if case .number(let number, _) = value { number } else { nil }
    }
    let isWhole = numbers.allSatisfy { $0 == $0.rounded() }
    let digits = NumberColumn(for: numbers, decimals: isWhole ? 0 : nil)
    return column.map { value in
      switch value {
      case .text(let text): text.transliterated(glyphs)
      case .number(let number, let style):
        StyledText(
          glyphs.transliterate(format?.string(number) ?? digits.string(number)), style: style)
      }
    }
  }
}
