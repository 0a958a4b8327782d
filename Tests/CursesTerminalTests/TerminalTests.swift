import Testing

@testable import CursesTerminal

// https://no-color.org: set and not empty, whatever the value.
@Suite struct TerminalOptionsTests {
  @Test(arguments: [(nil, true), ("", true), ("1", false), ("0", false)] as [(String?, Bool)])
  func heedsTheEnvironment(noColor: String?, expected: Bool) {
    #expect(TerminalOptions().allowsColour(noColor: noColor) == expected)
  }

  @Test func prefersWhatThePersonSays() {
    #expect(TerminalOptions(usesColour: true).allowsColour(noColor: "1"))
    #expect(!TerminalOptions(usesColour: false).allowsColour(noColor: nil))
  }
}
