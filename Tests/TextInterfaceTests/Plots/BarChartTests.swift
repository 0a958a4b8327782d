import Testing
import TextInterface

@Suite struct BarChartTests {
  private let chart = BarChart(
    title: "weights", bars: [.init("w₁", 2, isHighlighted: true), .init("b", -1)], range: -2...2)

  @Test func drawsSignedBarsFromZero() {
    #expect(
      picture(chart, 24, 3) == """
        weights
        w₁   2.000       │▓▓▓▓▓▓
        b   −1.000    ░░░│
        """)
    #expect(
      picture(chart, 24, 3, .ascii) == """
        weights
        w1   2.000       |######
        b   -1.000    ...|
        """)
  }

  @Test func survivesAnySizeAndAnyValue() {
    #expect(survives(chart))
    #expect(survives(BarChart(bars: [])))
    #expect(survives(BarChart(bars: [.init("ŷ", .nan), .init("", .infinity), .init("x", 1e300)])))
  }
}
