/// Where one is in time: `━━━━━●──────`.
public struct ProgressBar: Widget, Equatable, Sendable {
  /// From 0 to 1; anything else counts as the nearer end.
  public var fraction: Double
  /// Places worth a mark, such as where time was branched, from 0 to 1.
  public var marks: [Double]

  /// A bar at a fraction.
  public init(fraction: Double, marks: [Double] = []) {
    self.fraction = fraction
    self.marks = marks
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let position = column(fraction, in: rect)
    for x in rect.x..<rect.endX {
      let isPast = x < position
      frame.put(
        glyphs[isPast ? "━" : "─"], x: x, y: rect.y, style: isPast ? .plain : .muted)
    }
    for mark in marks {
      frame.put(glyphs["┼"], x: column(mark, in: rect), y: rect.y, style: .muted)
    }
    frame.put(glyphs["●"], x: position, y: rect.y, style: .bold)
  }

  private func column(_ fraction: Double, in rect: Rect) -> Int {
    let clamped = fraction.isNaN ? 0 : min(1, max(0, fraction))
    return rect.x + Int((clamped * Double(rect.width - 1)).rounded())
  }
}
