import Testing
import TextInterface

@Suite struct SparklineTests {
  @Test func endsAtTheRight() {
    #expect(picture(Sparkline([0, 1, 2, 3]), 4, 1) == "  ⡠⠊")
    #expect(picture(Sparkline([0, 1, 2, 3]), 4, 1, .ascii) == "  //")
  }

  @Test func showsTheNewestValues() {
    #expect(picture(Sparkline((0..<100).map(Double.init)), 2, 1) == "⡠⠊")
  }

  @Test func liesInTheMiddleWhereNothingChanges() {
    #expect(picture(Sparkline([5, 5, 5, 5]), 2, 1) == "⠤⠤")
  }

  @Test func survivesAnySizeAndAnyValues() {
    #expect(survives(Sparkline([])))
    #expect(survives(Sparkline([.nan, .infinity])))
    #expect(survives(Sparkline([1, .nan, 1e308, -1e308])))
  }
}

@Suite struct ManyPointsTests {
  private func chart(_ values: [Double]) -> LineChart {
    LineChart(
      x: Axis("", 0...Double(values.count - 1)), y: Axis("", -1...1),
      series: [Series("", values: values)])
  }

  /// One spike among a hundred thousand points is one column of dots of the picture.
  @Test func keepEverySpike() {
    var values = [Double](repeating: 0, count: 100_001)
    values[50_000] = 1
    values[75_003] = -1
    let rows = picture(chart(values), 23, 6).split(separator: "\n").map(Array.init)
    let dots = { (row: Int) in rows[row].filter { ("\u{2801}"..."\u{28FF}").contains($0) }.count }
    #expect(dots(1) == 1 && dots(3) == 1)
  }

  @Test func keepGaps() {
    var values = [Double](repeating: 0, count: 10_001)
    for index in 4000..<6000 { values[index] = .nan }
    let row = picture(chart(values), 60, 1)
    #expect(row.contains(" "))
    #expect(row.first != " " && row.last != " ")
  }
}
