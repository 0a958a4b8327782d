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
    #expect(field.centre(column: 1, row: 0) == 6.5 + 1750)
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
}
