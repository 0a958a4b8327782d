import Testing
import TextInterface

@Suite struct StyledTextTests {
  @Test func joinsRunsOfOneStyle() {
    let text = StyledText("a") + StyledText("b") + StyledText("c", style: .bold) + StyledText("")
    #expect(text.runs == [.init("ab"), .init("c", style: .bold)])
    #expect(text.string == "abc")
    #expect(text.columns == 3)
  }

  @Test func writesRunsBehindEachOther() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    let end = frame.write(StyledText("日") + StyledText("x", style: .accent), x: 1, y: 0)
    #expect(end == 4)
    #expect(frame[3, 0] == Cell("x", style: .accent))
  }

  @Test func restyles() {
    let text = StyledText("a", style: .muted).restyled { $0.bold = true }
    #expect(text.runs == [.init("a", style: Style(.muted, bold: true))])
  }
}
