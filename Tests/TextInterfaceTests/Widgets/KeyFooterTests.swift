import Testing
import TextInterface

@Suite struct KeyFooterTests {
  private let footer = KeyFooter([
    KeyHint(keys: "↑↓", name: "choose", importance: 1),
    KeyHint(keys: "Enter", name: "answer", importance: 3),
    KeyHint(keys: "?", name: "keys", importance: 2),
  ])

  @Test func namesTheWayOn() {
    #expect(picture(footer, 40, 1) == "↑↓ choose  Enter answer  ? keys")
    #expect(footer.line(width: 31).string == "↑↓ choose  Enter answer  ? keys")
  }

  @Test func dropsTheLeastImportantFirst() {
    #expect(footer.line(width: 30).string == "Enter answer  ? keys")
    #expect(footer.line(width: 19).string == "Enter answer")
    #expect(picture(footer, 8, 1) == "Enter a…")
  }

  @Test func dropsTheLastOfEquals() {
    let hints = ["a", "b", "c"].map { KeyHint(keys: $0, name: "do") }
    #expect(KeyFooter(hints).line(width: 10).string == "a do  b do")
  }

  @Test func survivesAnySize() {
    #expect(survives(KeyFooter([])))
    #expect(survives(footer))
  }
}
