import Testing
import TextInterface

@Suite struct ChoiceListTests {
  private let choices = ChoiceList(
    [
      .init("yes", mark: .radio(true)), .init("no, it will not", mark: .radio(false)),
      .init("maybe", mark: .right),
    ], selected: 1)

  @Test func marksAndHangs() {
    #expect(
      picture(choices, 14, 6) == """
          (•) yes
        ▸ ( ) no, it
              will not
          ✓ maybe


        """)
    #expect(choices.height(width: 14) == 4)
  }

  @Test func hasSignsInASCII() {
    #expect(
      picture(choices, 30, 3, .ascii) == """
          (*) yes
        > ( ) no, it will not
          v maybe
        """)
  }

  @Test func tellsWhereTheChoiceIs() {
    var frame = Frame(size: Size(columns: 14, rows: 4))
    frame.draw(choices, in: frame.bounds)
    #expect(frame.cursor == Frame.Cursor(x: 0, y: 1, isVisible: false))
    #expect(frame[6, 1].style == Style(.accent, bold: true))
    #expect(frame[6, 0].style == .plain)
  }

  @Test func slidesToTheSelectedChoice() {
    #expect(picture(choices, 30, 1) == "▸ ( ) no, it will not")
    #expect(picture(ChoiceList(choices.choices, selected: 0), 30, 1) == "▸ (•) yes")
  }

  @Test func survivesAnySize() {
    #expect(survives(choices))
    #expect(survives(ChoiceList([], selected: 3)))
  }
}
