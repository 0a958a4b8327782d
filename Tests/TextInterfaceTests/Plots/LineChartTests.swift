import Testing
import TextInterface

@Suite struct LineChartTests {
  private func chart(_ series: [Series], title: String = "") -> LineChart {
    LineChart(
      title: title, x: Axis("epoch", 0...4), y: Axis("", 0...4), series: series, format: .short)
  }

  @Test func drawsACurveWithItsAxes() {
    let chart = chart([Series("", values: [0, 1, 2, 3, 4])], title: "loss")
    #expect(
      picture(chart, 20, 7) == """
        loss               4
        4┤              ⢀⣀⠤
         │         ⢀⡠⠤⠒⠊⠁
         │    ⣀⡠⠔⠒⠉⠁
        0┤⠠⠔⠊⠉
         └┬───────┬─────────
          0       2    epoch
        """)
    #expect(
      picture(chart, 20, 7, .ascii) == """
        loss               4
        4+              ._-
         |         ./--/'
         |    _//-"'
        0+-//"
         ++-------+---------
          0       2    epoch
        """)
  }

  @Test func leavesGapsWhereDataAreMissing() {
    let frame = picture(chart([Series("a", values: [4, .nan, 2, .infinity, 0])]), 24, 7)
    let dots = frame.unicodeScalars.filter { (0x2801...0x28FF).contains($0.value) }
    #expect(dots.map(Character.init) == ["⠠", "⠈", "⠠"])
  }

  @Test func namesSeveralCurvesAndTheirLastValues() {
    let chart = chart([
      Series("a", values: [4, 3, 2, 1, 0]), Series("b", values: [0, 0, 4], dash: .dashed),
    ])
    #expect(picture(chart, 24, 7).hasPrefix("      ⠤⠤⠤⠤ a 0  ⠤⠤ ⠤ b 4\n"))
  }

  @Test func halvesADecadeAtEqualDistance() {
    let chart = LineChart(
      x: Axis("n", 0...2), y: Axis("", 0.01...1, scale: .logarithmic),
      series: [Series("", values: [1, 0.1, 0.01])])
    let rows = picture(chart, 24, 10).split(separator: "\n")
    // On a logarithmic scale 1, 0.1, 0.01 is a straight line.
    #expect(rows[1].hasPrefix("   1┤⠠"))
    #expect(rows[4].hasPrefix(" 0.1┤") || rows[5].hasPrefix(" 0.1┤"))
    #expect(rows[7].hasPrefix("0.01┤"))
  }

  @Test func pointsOutAMoment() {
    var chart = chart([])
    chart.cursor = 2
    // A dotted line at the middle: every third dot.
    #expect(
      picture(chart, 11, 6) == """
        4┤    ⢈
         │    ⠠
         │    ⠐
        0┤    ⢈
         └┬────────
          0   epoch
        """)
  }

  @Test func survivesAnySizeAndAnyData() {
    #expect(survives(chart([])))
    #expect(survives(chart([Series("σ", values: [])], title: "Δ")))
    #expect(survives(chart([Series("", values: [1e300, -1e300, .nan, .infinity, 3])])))
    #expect(
      survives(
        LineChart(
          x: Axis("", 3...3), y: Axis("", -1...0, scale: .logarithmic),
          series: [Series("", values: [0, -1, 5])], cursor: .nan)))
  }
}
