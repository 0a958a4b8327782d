import Testing
import TextInterface

@Suite struct ScatterPlotTests {
  private let plot = ScatterPlot(
    title: "two", x: Axis("a", 0...10), y: Axis("b", 0...10),
    points: [
      PlotPoint(x: 0, y: 0, mark: .one), PlotPoint(x: 10, y: 10, mark: .zero),
      PlotPoint(x: 5, y: 99, mark: .one), PlotPoint(x: .nan, y: 1, mark: .other("A", .good)),
    ], lines: [.init(slope: 1, intercept: 0)])

  @Test func drawsPointsOverLines() {
    #expect(
      picture(plot, 20, 8) == """
        b   two
        10┤             ⢀⡠⠔○
          │          ⣀⠤⠒⠁
         5┤       ⡠⠔⠊
          │   ⢀⠤⠒⠉
         0┤●⠔⠊⠁
          └┬───────────────┬
           0               a
        """)
  }

  @Test func survivesAnySize() {
    #expect(survives(plot))
    #expect(
      survives(
        ScatterPlot(
          x: Axis("", 0...1), y: Axis("", 0...1), points: [],
          lines: [.init(slope: .nan, intercept: 0), .init(slope: 1e300, intercept: -1e300)])))
  }
}
