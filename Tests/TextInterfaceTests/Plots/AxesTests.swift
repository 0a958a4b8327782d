import Testing
import TextInterface

@Suite struct AxesTests {
  private func picture(_ x: Axis, _ y: Axis, _ columns: Int, _ rows: Int) -> String {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    Axes(x: x, y: y).draw(in: frame.bounds, of: &frame, glyphs: .unicode)
    return frame.text
  }

  @Test func putTicksAtRoundNumbers() {
    #expect(
      picture(Axis("test", 0...10), Axis("", -1...1), 28, 7) == """
         1┤
          │
         0┤
          │
        −1┤
          └┬───────────┬───────────┬
           0           5        test
        """)
  }

  @Test func leaveOutWhatFindsNoRoom() {
    // Too low for a line below; too narrow for labels at the left; too narrow for the name.
    #expect(picture(Axis("x", 0...1), Axis("", 0...1), 20, 3) == "1┤\n │\n0┤")
    #expect(picture(Axis("grades", 0...1), Axis("", 0...1), 5, 4) == "\n\n┬───┬\ngrad…")
  }

  @Test func sayWhatIsLeft() {
    var frame = Frame(size: Size(columns: 30, rows: 10))
    let rect = Rect(x: 2, y: 1, width: 20, height: 8)
    let area = Axes(x: Axis("", 0...1), y: Axis("", 0...10)).draw(
      in: rect, of: &frame, glyphs: .unicode)
    #expect(area.rect == Rect(x: 5, y: 1, width: 17, height: 6))
    #expect(area.cell(x: 0, y: 0)! == (5, 6))
    #expect(area.cell(x: 1, y: 10)! == (21, 1))
    #expect(area.cell(x: 1.2, y: 0) == nil)
    #expect(area.cell(x: .nan, y: 0) == nil)
  }
}
