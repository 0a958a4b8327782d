import Testing

@testable import TextInterface

@Suite struct DotFieldTests {
  private let area = PlotArea(
    rect: Rect(x: 0, y: 0, width: 20, height: 5), x: Axis("", 0...39), y: Axis("", 0...19))

  @Test func evaluatesEveryDotOnce() {
    let field = DotField(PlaneFunction { x, y in x * x + 100 * y }, over: area)
    // The first row of dots is the upper end of the vertical axis.
    #expect(field[0, 0] == 1900)
    #expect(field[3, 19] == 9)
    #expect(field[39, 0] == 1521 + 1900)
    #expect(field.centre(column: 1, row: 0) == 9 + 1700)
  }

  /// Between known points a plane is exact, so a coarse grid shows the same plane.
  @Test func interpolatesWhereFewPointsAreAllowed() {
    var asked = 0
    let plane = PlaneFunction(pointLimit: 60) { xs, ys in
      asked += xs.count * ys.count
      return ys.flatMap { y in xs.map { 2 * $0 - 3 * y } }
    }
    let field = DotField(plane, over: area)
    #expect(asked <= 60 && asked >= 30)
    for (x, y) in [(0, 0), (7, 3), (39, 19), (20, 11)] {
      #expect(abs(field[x, y] - (2 * Double(x) - 3 * Double(19 - y))) < 1e-9)
    }
  }

  @Test func findsTheLine() {
    let line = DotField(PlaneFunction { x, _ in x - 10.5 }, over: area)
      .contour(at: 0, style: .plain)
    for y in 0..<20 {
      #expect((0..<40).filter { line.isSet(x: $0, y: y) } == [10])
    }
  }

  /// Level, upright or aslant, half of a line's dots are drawn, and never more than two are missing beside each other.
  @Test func dotsALineEvenly() {
    for (dx, dy) in [(1.0, 0.0), (0, 1), (1, 1), (1, -1)] {
      let field = DotField(PlaneFunction { x, y in dx * (x - 20.5) + dy * (y - 9.5) }, over: area)
      let (line, dotted) = (
        field.contour(at: 0, style: .plain), field.contour(at: 0, style: .plain, isDotted: true)
      )
      func dots(_ canvas: Canvas) -> Int {
        (0..<20).reduce(0) { sum, y in sum + (0..<40).count { canvas.isSet(x: $0, y: y) } }
      }
      #expect(abs(Double(dots(dotted)) / Double(dots(line)) - 0.5) < 0.15, "\(dx) \(dy)")
    }
  }
}
