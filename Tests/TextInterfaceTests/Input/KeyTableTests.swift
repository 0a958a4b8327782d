import Testing
import TextInterface

@Suite struct KeyTableTests {
  private enum Request: Equatable { case up, down, next, quit }

  private let table = KeyTable<Request>([
    KeyBinding(
      .up, keys: [.up, .character("k")], name: "choose", help: "the choice above", importance: 1),
    KeyBinding(.down, keys: [.down], name: "choose", help: "the choice below", importance: 2),
    KeyBinding(.next, keys: [.space], name: "next", help: "the page that follows", importance: 3),
    KeyBinding(.quit, keys: [.character("q"), .space], name: "quit", help: "leave"),
  ])

  @Test func findsRequests() {
    #expect(table.request(for: .character("k")) == .up)
    #expect(table.request(for: .character("q")) == .quit)
    #expect(table.request(for: .tab) == nil)
  }

  @Test func givesAKeyToTheFirstBindingThatHasIt() {
    #expect(table.request(for: .space) == .next)
    #expect(table.filter { $0.request != .next }.request(for: .space) == .quit)
  }

  @Test func joinsNeighboursInTheFooter() {
    #expect(
      table.hints() == [
        KeyHint(keys: "↑↓", name: "choose", importance: 2),
        KeyHint(keys: "Space", name: "next", importance: 3),
      ])
    #expect(table.hints(glyphs: .ascii)[0].keys == "Up/Down")
  }

  @Test func makesHelpLines() {
    #expect(
      table.helpLines(width: 24).map(\.string) == [
        "↑ k      the choice", "         above", "↓        the choice", "         below",
        "Space    the page that", "         follows", "q Space  leave",
      ])
    #expect(table.helpLines(width: 80).count == 4)
    #expect(!table.helpLines(width: 0).isEmpty)
  }
}

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
