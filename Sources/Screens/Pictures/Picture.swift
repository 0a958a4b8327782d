import TextInterface

/// One picture of a page, and how many rows it can use.
struct Picture: Widget {
  /// Who gets rows first.
  enum Priority: CaseIterable {
    /// Lists want all of their lines.
    case list
    /// Gains from every row.
    case main
    case curve
  }

  let priority: Priority
  /// The rows between which the picture is worth drawing in a width.
  let rows: (_ width: Int) -> ClosedRange<Int>
  private let widget: () -> any Widget

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    frame.draw(widget(), in: rect, glyphs: glyphs)
  }
}

extension Picture {
  /// A picture of a plane: the larger the better, up to a square, or to so many rows.
  static func plane(
    _ widget: @autoclosure @escaping () -> any Widget, atMost rows: Int = .max
  ) -> Picture {
    Picture(priority: .main, rows: { 7...max(min($0 / 2, rows), 7) }, widget: widget)
  }

  /// A curve over time.
  static func curve(
    rows: @escaping (_ width: Int) -> ClosedRange<Int> = { _ in 6...14 },
    _ widget: @autoclosure @escaping () -> any Widget
  ) -> Picture {
    Picture(priority: .curve, rows: rows, widget: widget)
  }

  /// Lines that may be cut to six.
  static func list(
    _ count: Int, _ widget: @autoclosure @escaping () -> any Widget
  ) -> Picture {
    Picture(priority: .list, rows: { _ in min(count, 6)...count }, widget: widget)
  }

  /// Lines that belong together.
  static func block(
    _ count: Int, _ widget: @autoclosure @escaping () -> any Widget
  ) -> Picture {
    Picture(priority: .list, rows: { _ in count...count }, widget: widget)
  }
}
