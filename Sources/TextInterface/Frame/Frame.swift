/// A picture of the whole screen: cells in rows. Drawing outside of it is cut off, never an error.
///
/// Everything drawn passes through `put`, which replaces control characters by visible signs, so no
/// text reaches the terminal raw.
public struct Frame: Equatable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// Row by row, from the top left.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor belongs; nil hides it.
  public var cursor: Cursor?
  /// Drawing changes nothing outside of this rectangle.
  private var clip: Rect

  /// A place for the terminal's cursor. It also tells a screen reader where the learner is, so it may be set
  /// without being visible.
  public struct Cursor: Equatable, Sendable {
    /// The column, from 0 at the left.
    public var x: Int
    /// The row, from 0 at the top.
    public var y: Int
    /// Whether the terminal shows its cursor there.
    public var isVisible: Bool

    /// A place in a column and a row.
    public init(x: Int, y: Int, isVisible: Bool = true) {
      self.x = x
      self.y = y
      self.isVisible = isVisible
    }
  }

  /// A blank frame.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
    clip = Rect(size)
  }

  /// All of the frame.
  public var bounds: Rect { Rect(size) }

  /// The cell in a column and a row; blank outside of the frame.
  public subscript(x: Int, y: Int) -> Cell {
    bounds.contains(x: x, y: y) ? cells[y * size.columns + x] : .blank
  }

  /// Draws with everything outside of a rectangle protected.
  public mutating func clipped(to rect: Rect, _ draw: (inout Frame) -> Void) {
    let outer = clip
    clip = clip.intersection(rect)
    draw(&self)
    clip = outer
  }
}

extension Frame {
  /// Writes a text from a column on, in one row.
  /// - Returns: the column behind the text.
  @discardableResult
  public mutating func write(_ text: String, x: Int, y: Int, style: Style = .plain) -> Int {
    var column = x
    for character in text {
      let width = character.columns
      put(character, width: width, x: column, y: y, style: style)
      column += width
    }
    return column
  }

  /// Writes one character.
  public mutating func put(_ character: Character, x: Int, y: Int, style: Style = .plain) {
    put(character, width: character.columns, x: x, y: y, style: style)
  }

  /// Writes one cell.
  public mutating func put(_ cell: Cell, x: Int, y: Int) {
    put(cell.character, x: x, y: y, style: cell.style)
  }

  /// Fills a rectangle with a character of one column.
  public mutating func fill(_ rect: Rect, with character: Character = " ", style: Style = .plain) {
    for y in visibleRows(of: rect) {
      for x in visibleColumns(of: rect) {
        put(character, width: 1, x: x, y: y, style: style)
      }
    }
  }

  /// Changes the style of what stands in a rectangle.
  public mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    for y in visibleRows(of: rect) {
      for x in visibleColumns(of: rect) { change(&cells[y * size.columns + x].style) }
    }
  }

  private func visibleRows(of rect: Rect) -> Range<Int> {
    let visible = rect.intersection(clip)
    return visible.y..<visible.endY
  }

  private func visibleColumns(of rect: Rect) -> Range<Int> {
    let visible = rect.intersection(clip)
    return visible.x..<visible.endX
  }

  private mutating func put(
    _ character: Character, width: Int, x: Int, y: Int, style: Style
  ) {
    guard width > 0, clip.contains(x: x, y: y) else { return }
    let character = character.sanitizedForTerminal
    guard width == 2 else { return set(Cell(character, style: style), x: x, y: y) }
    // Half a wide character cannot be drawn.
    guard clip.contains(x: x + 1, y: y) else { return set(Cell(style: style), x: x, y: y) }
    set(Cell(character, style: style), x: x, y: y)
    set(Cell(Cell.trailingHalf, style: style), x: x + 1, y: y)
  }

  /// Replaces a cell, and blanks what is left of a wide character that stood there.
  private mutating func set(_ cell: Cell, x: Int, y: Int) {
    let index = y * size.columns + x
    if cells[index].isTrailingHalf { cells[index - 1].character = " " }
    if x + 1 < size.columns, cells[index + 1].isTrailingHalf { cells[index + 1].character = " " }
    cells[index] = cell
  }
}

extension Frame {
  /// The characters of a row, without spaces at its end.
  public func row(_ y: Int) -> String {
    guard y >= 0, y < size.rows else { return "" }
    let row = cells[y * size.columns..<(y + 1) * size.columns]
    var text = String(row.lazy.filter { !$0.isTrailingHalf }.map(\.character))
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows, joined by newlines.
  public var text: String {
    (0..<size.rows).map(row).joined(separator: "\n")
  }
}

/// One place on the screen: a character and how it is drawn.
public struct Cell: Equatable, Hashable, Sendable {
  /// What stands there; one that is two columns wide has a second, empty cell.
  public var character: Character
  /// How it is drawn.
  public var style: Style

  /// A character in a style.
  public init(_ character: Character = " ", style: Style = .plain) {
    self.character = character
    self.style = style
  }

  /// A plain space.
  public static let blank = Cell()

  /// True for the second place that a wide character takes: nothing is drawn there.
  public var isTrailingHalf: Bool { character == Self.trailingHalf }

  static let trailingHalf: Character = "\0"
}

/// Something that can be drawn into a rectangle of a frame, at any size, zero included.
public protocol Widget {
  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet)
}

extension Frame {
  /// Draws a widget, which cannot change anything outside of its rectangle.
  public mutating func draw(_ widget: some Widget, in rect: Rect, glyphs: GlyphSet = .unicode) {
    clipped(to: rect) { widget.draw(in: rect, of: &$0, glyphs: glyphs) }
  }
}
