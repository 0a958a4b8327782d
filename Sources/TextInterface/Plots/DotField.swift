/// A function f(x, y) that is evaluated on a whole grid at once, and how large a grid it can bear.
public struct PlaneFunction {
  /// Row r, column c of the result, row by row: f(xs[c], ys[r]).
  public var evaluate: (_ xs: [Double], _ ys: [Double]) -> [Double]
  /// How many points one picture may ask for; between them it interpolates.
  public var pointLimit: Int

  /// A function and the points that one picture may ask for.
  public init(
    pointLimit: Int = .max, evaluate: @escaping (_ xs: [Double], _ ys: [Double]) -> [Double]
  ) {
    self.evaluate = evaluate
    self.pointLimit = pointLimit
  }

  /// A function that costs next to nothing at each point.
  public init(_ value: @escaping (_ x: Double, _ y: Double) -> Double) {
    self.init { xs, ys in ys.flatMap { y in xs.map { value($0, y) } } }
  }
}

/// A function of the plane at every dot of a plot, and at the dots one column to the right and one
/// row below.
struct DotField {
  let columns: Int
  let rows: Int
  private let values: [Double]

  /// Evaluates at every dot or, where that is more than the function can bear, on a coarser grid
  /// between whose points it interpolates.
  init(_ function: PlaneFunction, over area: PlotArea) {
    columns = area.rect.width * 2 + 1
    rows = area.rect.height * 4 + 1
    let share = (Double(function.pointLimit) / Double(columns * rows)).squareRoot()
    let xs = Self.nodes(columns, share: share)
    let ys = Self.nodes(rows, share: share)
    let known = function.evaluate(
      xs.map { area.point(dotX: $0, dotY: 0).x }, ys.map { area.point(dotX: 0, dotY: $0).y })
    let isExact = xs.count == columns && ys.count == rows
    values =
      isExact ? known : Self.interpolated(known, from: (xs.count, ys.count), to: (columns, rows))
  }

  subscript(x: Int, y: Int) -> Double { values[y * columns + x] }

  /// The value in the middle of a character cell, where ticks and signs stand. No mean of dots: beside a step that would
  /// be a value which the function never has.
  func centre(column: Int, row: Int) -> Double { self[column * 2 + 1, row * 4 + 2] }

  /// The line along which the value is `level`: the dots that have the other side to their right or
  /// below them.
  /// - Parameter isDotted: half of the dots only, whichever way the line goes, so that solid lines over it can be told
  ///   from it without colour.
  func contour(at level: Double, style: Style, isDotted: Bool = false) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns / 2, rows: rows / 4))
    for y in 0..<rows - 1 {
      for x in 0..<columns - 1 where !isDotted || (x % 2 == 0) == (y % 4 < 2) {
        let isAbove = self[x, y] >= level
        if isAbove != (self[x + 1, y] >= level) || isAbove != (self[x, y + 1] >= level) {
          canvas.set(x: x, y: y, style: style)
        }
      }
    }
    return canvas
  }

  /// Places from the first dot to the last, at equal distances.
  private static func nodes(_ dots: Int, share: Double) -> [Double] {
    let count = share >= 1 ? dots : max(2, Int(Double(dots) * share))
    return (0..<count).map { Double($0) * Double(dots - 1) / Double(max(count - 1, 1)) }
  }

  /// Weighted means of the four known values around each dot.
  private static func interpolated(
    _ known: [Double], from coarse: (columns: Int, rows: Int), to fine: (columns: Int, rows: Int)
  ) -> [Double] {
    let across = (0..<fine.columns).map { split($0, of: fine.columns, into: coarse.columns) }
    return (0..<fine.rows).flatMap { y in
      let (row, down) = split(y, of: fine.rows, into: coarse.rows)
      let (above, below) = (row * coarse.columns, (row + 1) * coarse.columns)
      return across.map { column, right in
        let top = mix(known[above + column], known[above + column + 1], right)
        return mix(top, mix(known[below + column], known[below + column + 1], right), down)
      }
    }
  }

  private static func mix(_ a: Double, _ b: Double, _ share: Double) -> Double {
    a + share * (b - a)
  }

  private static func split(_ dot: Int, of dots: Int, into nodes: Int) -> (
    index: Int, share: Double
  ) {
    let place = Double(dot) * Double(nodes - 1) / Double(max(dots - 1, 1))
    let index = min(Int(place), nodes - 2)
    return (index, place - Double(index))
  }
}
