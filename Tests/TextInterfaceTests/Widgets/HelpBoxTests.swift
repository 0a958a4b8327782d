import Testing
import TextInterface

@Suite struct HelpBoxTests {
  private let box = HelpBox(
    title: "Keys", lines: ["a  do", "b  undo", "c  redo"], hint: "Esc closes")

  @Test func standsInTheMiddle() {
    #expect(
      picture(box, 22, 7) == """

           ╭─ Keys ───────╮
           │ a  do        │
           │ b  undo      │
           │ c  redo      │
           ╰─ Esc closes ─╯

        """)
  }

  @Test func scrollsWhereItIsTooLong() {
    var scrolled = box
    scrolled.scroll = 1
    #expect(
      picture(scrolled, 16, 4, .ascii) == """
        +- Keys -------+
        | b  undo      |
        | c  redo      |
        +- Esc closes -+
        """)
    #expect(box.scrollLimit(in: Rect(x: 0, y: 0, width: 16, height: 4)) == 1)
    scrolled.scroll = 99
    #expect(picture(scrolled, 16, 4).contains("c  redo"))
  }

  @Test func hidesWhatIsBehind() {
    var frame = Frame(size: Size(columns: 22, rows: 7))
    frame.fill(frame.bounds, with: "#", style: .bold)
    frame.draw(box, in: frame.bounds)
    #expect(frame.row(2) == "###│ a  do        │###")
    #expect(frame[9, 2].style == .plain)
  }

  @Test func survivesAnySize() {
    #expect(survives(box))
    #expect(survives(HelpBox(title: "", lines: [])))
  }
}
