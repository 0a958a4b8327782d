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
