import Foundation
import TestSupport
import Testing

/// What reaches the program from the keyboard, in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct KeyboardTests {
  let course: CourseTerminal

  init() throws { course = try CourseTerminal() }

  private func firstPage(environment: String = "") throws -> Tmux {
    try course.open(showing: "A score from two numbers", environment: environment)
  }

  /// The two bytes of a UTF-8 ä make no character in the C locale.
  @Test func aByteThatMakesNoCharacterSwallowsNoKey() throws {
    let terminal = try firstPage(environment: "LC_ALL=C LANG=C")
    try terminal.answer("ä-8", reply: "-8: right.")
    try terminal.type("ä")
    try terminal.leave()
  }

  @Test func interruptDoesNotWaitBehindAPaste() throws {
    let terminal = try firstPage()
    let start = ContinuousClock.now
    try terminal.type(String(repeating: "1", count: 50_000))
    try terminal.leave("C-c", exitStatus: 130)
    // One frame for each character would take a minute and more.
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  /// No key is pressed after `fg`.
  @Test func aWindowResizedWhileStoppedIsDrawnAnew() throws {
    let terminal = try firstPage()
    try terminal.press("C-z")
    try terminal.wait("Stopped")
    try terminal.resize(columns: 100, rows: 30)
    try terminal.type("fg\n")
    try terminal.wait("the last line at the bottom of 30 rows") { screen in
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return rows.count >= 30 && rows[29].contains("all keys")
    }
  }
}
