import Testing
import TextInterface

@Suite struct HeatmapTests {
  @Test func drawsBlocks() {
    let map = Heatmap(title: "k", values: [[1, -1], [0, 0.5]])
    #expect(picture(map, 8, 5) == "k\n▓▓▓▓░░░░\n▓▓▓▓░░░░\n▒▒▒▒▓▓▓▓\n▒▒▒▒▓▓▓▓")
  }

  @Test func writesNumbersWhereTheyFit() {
    let map = Heatmap(values: [[1, -1], [0, 0.5]], format: .short)
    #expect(picture(map, 16, 2) == "   1   −1\n   0  0.5")
    #expect(picture(map, 4, 2) == "▓▓░░\n▒▒▓▓")
  }

  @Test func survivesAnySizeAndAnyValues() {
    #expect(survives(Heatmap(values: [])))
    #expect(survives(Heatmap(values: [[], []])))
    #expect(
      survives(Heatmap(title: "Σ", values: [[.nan, .infinity], [1]], scale: 0, format: .short)))
  }
}
