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
        b  two
        10┤               ⢀○
          │           ⢀⡠⠔⠊⠁
         5┤       ⢀⡠⠔⠊⠁
          │   ⢀⡠⠔⠊⠁
         0┤●⠔⠊⠁
          └┬────────────────
           0               a
        """)
  }

  /// Two ● in one cell, two ○, one of each, and three alone: right, and misjudged in either class.
  @Test func countsWhatSharesACellAndCrossesTheMisjudged() {
    let points = [
      PlotPoint(x: 0, y: 1, mark: .one), PlotPoint(x: 0, y: 1, mark: .one),
      PlotPoint(x: 2, y: 1, mark: .zero), PlotPoint(x: 2, y: 1, mark: .zero),
      PlotPoint(x: 4, y: 1, mark: .one), PlotPoint(x: 4, y: 1, mark: .zero, isMisjudged: true),
      PlotPoint(x: 7, y: 1, mark: .one, isMisjudged: true),
      PlotPoint(x: 9, y: 1, mark: .zero, isMisjudged: true),
      PlotPoint(x: 10, y: 1, mark: .other("B", .good), isMisjudged: true),
    ]
    let scatter = ScatterPlot(x: Axis("", 0...11), y: Axis("", 1...1), points: points)
    #expect(picture(scatter, 12, 1) == "❷ ② 2✗ ✘ ✗B✗")
    #expect(picture(scatter, 12, 1, .ascii) == "2 2 2x X xBx")
    let many = ScatterPlot(
      x: Axis("", 0...1), y: Axis("", 1...1),
      points: Array(repeating: PlotPoint(x: 0, y: 1, mark: .one), count: 10))
    #expect(picture(many, 2, 1) == "+")
  }

  @Test func saysWhatDigitsMean() {
    let pair = [PlotPoint(x: 0, y: 1, mark: .one), PlotPoint(x: 0, y: 1, mark: .one)]
    let scatter = ScatterPlot(x: Axis("", 0...1), y: Axis("price", 0...1), points: pair)
    #expect(picture(scatter, 40, 8).hasPrefix("price  ❷ so many in one place"))
    let alone = ScatterPlot(x: Axis("", 0...1), y: Axis("price", 0...1), points: [pair[0]])
    #expect(!picture(alone, 40, 8).contains("place"))
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
