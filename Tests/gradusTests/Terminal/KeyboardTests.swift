import Foundation
import TestSupport
import Testing

/// What reaches the program from the keyboard, and what ends it, in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct KeyboardTests {
  let state: Scratch

  init() throws { state = try Scratch() }

  private func course(environment: String = "") throws -> Tmux {
    let terminal = try Tmux("run gates", state: state.url, environment: environment)
    try terminal.wait("A score from two numbers")
    return terminal
  }

  /// The two bytes of a UTF-8 ä make no character in the C locale.
  @Test func aByteThatMakesNoCharacterSwallowsNoKey() throws {
    let terminal = try course(environment: "LC_ALL=C LANG=C")
    try terminal.type("ä-8")
    try terminal.press("Enter")
    try terminal.wait("-8: right.")
    try terminal.type("ä")
    try terminal.press("q")
    try terminal.wait(exitStatus: 0)
  }

  @Test func interruptDoesNotWaitBehindAPaste() throws {
    let terminal = try course()
    let start = ContinuousClock.now
    try terminal.type(String(repeating: "1", count: 50_000))
    try terminal.press("C-c")
    try terminal.wait(exitStatus: 130)
    // One frame for each character would take a minute and more.
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(arguments: [(SIGUSR1, 138), (SIGUSR2, 140), (SIGALRM, 142), (SIGXCPU, 152)])
  func signalsThatEndAProgramLeaveACleanTerminal(signal: Int32, status: Int) throws {
    let terminal = try course()
    kill(try terminal.programID(), signal)
    let screen = try terminal.wait(exitStatus: status)
    #expect(!screen.contains("A score from two numbers"))
    try terminal.type("stty -a | grep -o ' icanon '\n")
    try terminal.wait("line mode again") { $0.contains("\n icanon") }
  }

  /// No key is pressed after `fg`.
  @Test func aWindowResizedWhileStoppedIsDrawnAnew() throws {
    let terminal = try course()
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
