import Testing
import TextInterface

@Suite struct KeyTests {
  @Test(arguments: [
    (Key.space, "Space"), (.character("q"), "q"), (.control("c"), "^C"), (.function(1), "F1"),
    (.up, "↑"), (.right, "→"), (.pageUp, "PgUp"), (.escape, "Esc"), (.enter, "Enter"),
  ])
  func hasALabel(key: Key, label: String) {
    #expect(key.label() == label)
  }

  @Test func hasALabelInASCII() {
    #expect(Key.left.label(.ascii) == "Left")
  }
}
