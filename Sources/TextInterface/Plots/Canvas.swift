/// Dots, two columns and four rows of them in every character cell: braille, or ASCII signs of about the same
/// shape.
public struct Canvas: Widget, Sendable {
  /// How a line is drawn, so that lines differ without colour.
  public enum Dash: Equatable, Sendable, CaseIterable {
    /// Without gaps.
    case solid
    /// Four dots and a gap of two.
    case dashed
    /// Every third dot.
    case dotted
    /// A dash, then a dot.
    case dashDotted

    func draws(_ step: Int) -> Bool {
      switch self {
      case .solid: true
      case .dashed: step % 6 < 4
      case .dotted: step % 3 == 0
      case .dashDotted: step % 9 < 5 || step % 9 == 7
      }
    }
  }

  /// In character cells.
  public let size: Size
  private var masks: [UInt8]
  private var styles: [Style]

  /// A canvas for so many character cells.
  public init(size: Size) {
    self.size = size
    masks = Array(repeating: 0, count: size.columns * size.rows)
    styles = Array(repeating: .plain, count: size.columns * size.rows)
  }

  /// Dots from left to right.
  public var width: Int { size.columns * 2 }
  /// Dots from top to bottom.
  public var height: Int { size.rows * 4 }

  /// Sets a dot; the style is that of the whole cell.
  public mutating func set(x: Int, y: Int, style: Style = .plain) {
    guard x >= 0, x < width, y >= 0, y < height else { return }
    let cell = y / 4 * size.columns + x / 2
    masks[cell] |= Self.bit(x: x % 2, y: y % 4)
    styles[cell] = style
  }

  /// Whether a dot is set; outside none is.
  public func isSet(x: Int, y: Int) -> Bool {
    guard x >= 0, x < width, y >= 0, y < height else { return false }
    return masks[y / 4 * size.columns + x / 2] & Self.bit(x: x % 2, y: y % 4) != 0
  }

  /// Only cells with dots are drawn; what stands in the others stays, and so does every background.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    for y in 0..<size.rows {
      for x in 0..<size.columns where masks[y * size.columns + x] != 0 {
        let index = y * size.columns + x
        var style = styles[index]
        if style.background == .plain {
          style.background = frame[rect.x + x, rect.y + y].style.background
        }
        frame.put(
          Self.glyph(masks[index], glyphs), x: rect.x + x, y: rect.y + y, style: style)
      }
    }
  }

  static func glyph(_ mask: UInt8, _ glyphs: GlyphSet) -> Character {
    glyphs == .ascii
      ? asciiGlyph(mask) : Character(Unicode.Scalar(0x2800 + UInt32(mask)) ?? " ")
  }

  /// Unicode numbers braille dots down the left, down the right, then the lowest row.
  private static func bit(x: Int, y: Int) -> UInt8 {
    y == 3 ? (x == 0 ? 0x40 : 0x80) : 1 << UInt8(y + 3 * x)
  }
}

extension Canvas.Dash {
  /// A piece of such a line, for legends.
  public func sample(columns: Int, glyphs: GlyphSet) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    canvas.line(from: (0, 2), to: (2 * columns - 1, 2), dash: self)
    var frame = Frame(size: canvas.size)
    frame.draw(canvas, in: frame.bounds, glyphs: glyphs)
    return frame.text
  }
}

extension Canvas {
  /// A straight line of dots (Bresenham's algorithm), both ends included.
  /// - Parameter phase: how many dots of the dash pattern went before, where the line continues another one.
  /// - Returns: the phase for the next line.
  @discardableResult
  public mutating func line(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), style: Style = .plain,
    dash: Dash = .solid, phase: Int = 0
  ) -> Int {
    guard let (start, end) = clipped(start, end) else { return phase }
    let dx = abs(end.x - start.x)
    let dy = -abs(end.y - start.y)
    var (x, y) = start
    var error = dx + dy
    for step in 0...max(dx, -dy) {
      if dash.draws(phase + step) { set(x: x, y: y, style: style) }
      let doubled = 2 * error
      if doubled >= dy {
        error += dy
        x += start.x < end.x ? 1 : -1
      }
      if doubled <= dx {
        error += dx
        y += start.y < end.y ? 1 : -1
      }
    }
    return phase + max(dx, -dy)
  }

  /// The part of a line that is not far outside (Liang and Barsky's algorithm), so that a wild point costs no time.
  private func clipped(
    _ start: (x: Int, y: Int), _ end: (x: Int, y: Int)
  ) -> ((x: Int, y: Int), (x: Int, y: Int))? {
    let dx = Double(end.x) - Double(start.x)
    let dy = Double(end.y) - Double(start.y)
    var range = 0.0...1.0
    for (delta, low, high) in [
      (dx, Double(-start.x), Double(width - 1 - start.x)),
      (dy, Double(-start.y), Double(height - 1 - start.y)),
    ] {
      guard let part = Self.part(of: delta, from: low, to: high), part.overlaps(range) else {
        return nil
      }
      range = part.clamped(to: range)
    }
    func point(_ t: Double) -> (x: Int, y: Int) {
      (start.x + Int((t * dx).rounded()), start.y + Int((t * dy).rounded()))
    }
    return (point(range.lowerBound), point(range.upperBound))
  }

  private static func part(of delta: Double, from low: Double, to high: Double)
    -> ClosedRange<Double>?
  {
    if delta == 0 { return low <= 0 && high >= 0 ? 0...1 : nil }
    let first = min(low / delta, high / delta)
    let last = max(low / delta, high / delta)
    return first <= last ? first...last : nil
  }
}

extension Canvas {
  /// The ASCII sign that looks most like a pattern of two by four dots.
  static func asciiGlyph(_ mask: UInt8) -> Character {
    let left = rows(mask, [0x01, 0x02, 0x04, 0x40])
    let right = rows(mask, [0x08, 0x10, 0x20, 0x80])
    if left.isEmpty && right.isEmpty { return " " }
    if left.count + right.count >= 7 { return "#" }
    if left.isEmpty || right.isEmpty { return upright(left + right) }
    let slope = mean(left) - mean(right)
    if slope >= 1 { return "/" }
    if slope <= -1 { return "\\" }
    return left.count + right.count > 3 ? "=" : level((mean(left) + mean(right)) / 2)
  }

  private static func rows(_ mask: UInt8, _ bits: [UInt8]) -> [Int] {
    bits.indices.filter { mask & bits[$0] != 0 }
  }

  private static func mean(_ rows: [Int]) -> Double {
    Double(rows.reduce(0, +)) / Double(rows.count)
  }

  private static func upright(_ rows: [Int]) -> Character {
    if rows.count > 2 { return "|" }
    return rows.count == 2 ? ":" : [0: "'", 3: "."][rows[0]] ?? "-"
  }

  private static func level(_ row: Double) -> Character {
    if row < 0.75 { return "\"" }
    return row > 2.25 ? "_" : "-"
  }
}
