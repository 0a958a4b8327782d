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

  @Test func lettersAreTypedUntilEscape() throws {
    let terminal = try firstPage()
    try terminal.wait("letters are typed")
    try terminal.type("quit? no/g")
    try terminal.wait("▸ quit? no/g")
    try terminal.press("F1")
    try terminal.wait("All keys")
    try terminal.press("Escape")
    try terminal.wait("the help is gone") { !$0.contains("All keys") }
    try terminal.leaveField()
    try terminal.press("Tab")
    try terminal.wait("letters are typed")
    try terminal.leaveField()
    try terminal.leave()
  }

  /// The line end at the end of a paste is no Enter.
  @Test func aPasteIsTypedAndAnswersNothing() throws {
    let terminal = try firstPage()
    try terminal.paste("-8\nq\n")
    try terminal.wait("▸ -8 q")
    try terminal.press("BSpace", "BSpace", "Enter")
    try terminal.wait("−8: right.")
  }

  /// Enter trains, is held down, and goes on only after it was let go.
  @Test func aHeldKeyStopsWhereTrainingStops() throws {
    let terminal = try course.open()
    try terminal.turn(to: 6)
    try terminal.answer("6", reply: "You say 6")
    try terminal.type("++")
    try terminal.wait("16 updates/s")
    let start = ContinuousClock.now
    while try !terminal.screen.contains("Trained: 32 updates."),
      ContinuousClock.now - start < .seconds(60)
    {
      try terminal.press("Enter")
    }
    for _ in 0..<20 { try terminal.press("Enter") }
    let screen = try terminal.wait("Trained: 32 updates. Enter goes on.")
    #expect(screen.contains("page 6/"))
    for _ in 0..<3 { try terminal.press("Space") }
    Thread.sleep(forTimeInterval: 1)
    try terminal.press("Enter")
    try terminal.wait("page 7/")
  }

  /// The task trains 600 updates: 100 a second, so 128, take about six seconds.
  @Test func theSpeedIsKept() throws {
    do {
      let terminal = try course.open()
      try terminal.turn(to: 7)
      try terminal.wait("128 updates/s")
      try terminal.press("+")
      try terminal.wait("256 updates/s")
      try terminal.leave()
    }
    try course.open(showing: "256 updates/s").leave()
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
