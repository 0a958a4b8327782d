/// A rectangle of cells: column and row of its top left corner, width and height, which are never negative.
public struct Rect: Equatable, Hashable, Sendable {
  /// The leftmost column.
  public let x: Int
  /// The topmost row.
  public let y: Int
  /// How many columns.
  public let width: Int
  /// How many rows.
  public let height: Int

  /// A rectangle; negative widths and heights count as 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// A rectangle of a size at the top left of the screen.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.columns, height: size.rows)
  }

  /// The first column to the right of the rectangle.
  public var endX: Int { x + width }
  /// The first row below the rectangle.
  public var endY: Int { y + height }
  /// Its width and height.
  public var size: Size { Size(columns: width, rows: height) }
  /// True where it has no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a cell lies inside.
  public func contains(x column: Int, y row: Int) -> Bool {
    column >= x && column < endX && row >= y && row < endY
  }

  /// The cells that both have; empty where there are none.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(endX, other.endX) - left, height: min(endY, other.endY) - top)
  }

  /// The rectangle without so many cells on each side; empty where nothing is left.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      x: x + min(left, width), y: y + min(top, height), width: width - left - right,
      height: height - top - bottom)
  }

  /// The rectangle without so many cells on every side.
  public func inset(by amount: Int) -> Rect {
    inset(left: amount, top: amount, right: amount, bottom: amount)
  }
}

// Splitting: the part asked for, at most as large as the rectangle, and what remains.
extension Rect {
  /// So many columns on the left, and what remains behind a gap.
  public func splitLeft(_ columns: Int, gap: Int = 0) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, columns), width)
    return (Rect(x: x, y: y, width: taken, height: height), inset(left: taken + gap))
  }

  /// So many columns on the right, and what remains before a gap.
  public func splitRight(_ columns: Int, gap: Int = 0) -> (rest: Rect, right: Rect) {
    let taken = min(max(0, columns), width)
    return (
      inset(right: taken + gap), Rect(x: endX - taken, y: y, width: taken, height: height)
    )
  }

  /// So many rows at the top, and what remains below a gap.
  public func splitTop(_ rows: Int, gap: Int = 0) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, rows), height)
    return (Rect(x: x, y: y, width: width, height: taken), inset(top: taken + gap))
  }

  /// So many rows at the bottom, and what remains above a gap.
  public func splitBottom(_ rows: Int, gap: Int = 0) -> (rest: Rect, bottom: Rect) {
    let taken = min(max(0, rows), height)
    return (
      inset(bottom: taken + gap), Rect(x: x, y: endY - taken, width: width, height: taken)
    )
  }

  /// A rectangle of this size in the middle of this one, cut down to fit.
  public func centred(_ size: Size) -> Rect {
    let width = min(size.columns, self.width)
    let height = min(size.rows, self.height)
    return Rect(
      x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width,
      height: height)
  }
}

/// How many columns and rows there are. Never negative.
public struct Size: Equatable, Hashable, Sendable {
  /// Characters side by side.
  public let columns: Int
  /// Lines.
  public let rows: Int

  /// A size; negative numbers count as 0.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}
