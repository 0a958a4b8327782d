import Foundation
import TestSupport
import Testing

/// The course in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct TerminalTests {
  let course: CourseTerminal

  init() throws { course = try CourseTerminal() }

  private func firstPage() throws -> Tmux { try course.open(showing: "A score from two numbers") }

  @Test func menuOpensALesson() throws {
    let terminal = try course.open("", showing: "how neural networks compute")
    try terminal.press("Enter")
    try terminal.wait("One of every kind")
    try terminal.press("Down")
    try terminal.press("Enter")
    try terminal.wait("Prose with")
    try terminal.press("m")
    try terminal.wait("a course in neural networks")
    try terminal.leave()
  }

  @Test func answersAndResumesWhereItWasLeft() throws {
    do {
      let terminal = try firstPage()
      try terminal.answer("-8", reply: "−8: right.")
      try terminal.press("Enter")
      try terminal.wait("The line where the score is 0")
      let end = try terminal.leave()
      #expect(end.contains("The perceptron: 1 of"))
    }
    let again = try course.open()
    let screen = try again.wait("The line where the score is 0")
    #expect(screen.contains("page 2/"))
    #expect(screen.contains("1/"))
  }

  @Test func survivesBeingKilled() throws {
    do {
      let terminal = try firstPage()
      try terminal.answer("-8", reply: "−8: right.")
      kill(try terminal.programID(), SIGKILL)
      try terminal.wait(exitStatus: 137)
    }
    _ = try course.open(showing: "−8: right.")
  }

  /// Training that no answer followed is kept too.
  @Test func trainingSurvivesBeingKilled() throws {
    do {
      let terminal = try course.open()
      try terminal.turn(to: 7)
      try terminal.press("s", "s", "s")
      try terminal.wait("update 3")
      kill(try terminal.programID(), SIGKILL)
      try terminal.wait(exitStatus: 137)
    }
    _ = try course.open(showing: "update 3")
  }

  @Test func spaceTrainsAfterThePrediction() throws {
    let terminal = try course.open()
    try terminal.turn(to: 5)
    try terminal.leaveField()
    try terminal.press("Space")
    try terminal.wait("First say what you expect")
    try terminal.answer("2.6", reply: "You say 2.6")
    try terminal.press("Space")
    let screen = try terminal.wait("2.6: right.")
    #expect(screen.contains("update 1"))
    #expect(screen.contains("−10.1"))
  }

  @Test func relaysOutOnResize() throws {
    let terminal = try firstPage()
    try terminal.resize(columns: 120, rows: 40)
    try terminal.wait("the last line at the bottom of 40 rows") { screen in
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
      return rows.count >= 40 && rows[39].contains("all keys")
    }
    try terminal.resize(columns: 20, rows: 5)
    try terminal.wait("something in 20×5") { $0.contains("What does the") || $0.contains("▸") }
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait("A score from two numbers")
  }

  @Test func helpIsMadeFromTheKeys() throws {
    let terminal = try firstPage()
    try terminal.press("F1")
    try terminal.wait("the way on: answer, train, next page; else a hint")
    try terminal.press("Escape")
    try terminal.wait("the help is gone") { !$0.contains("All keys") && $0.contains("A score") }
  }

  @Test func suspendsAndComesBack() throws {
    let terminal = try firstPage()
    try terminal.press("C-z")
    try terminal.wait("Stopped")
    try terminal.type("fg\n")
    try terminal.wait("A score from two numbers")
    try terminal.leaveField()
    try terminal.leave()
  }

  @Test func interruptLeavesACleanTerminal() throws {
    let terminal = try firstPage()
    try terminal.leave("C-c", exitStatus: 130)
    try terminal.type("stty -a | grep -o ' echo '\n")
    try terminal.wait("the echo of a working line") { $0.contains("\n echo") }
  }

  @Test(arguments: [
    (SIGTERM, 143), (SIGINT, 130), (SIGSEGV, 139), (SIGILL, 132), (SIGUSR1, 138), (SIGUSR2, 140),
    (SIGALRM, 142), (SIGXCPU, 152),
  ])
  func signalsLeaveACleanTerminal(signal: Int32, status: Int) throws {
    let terminal = try firstPage()
    kill(try terminal.programID(), signal)
    let screen = try terminal.wait(exitStatus: status)
    #expect(!screen.contains("A score from two numbers"))
    try terminal.type("stty -a | grep -o ' icanon '\n")
    try terminal.wait("line mode again") { $0.contains("\n icanon") }
  }

  @Test func damagedProgressIsSetAside() throws {
    let damaged = try course.state.file("gradus/progress/gates-v1.jsonl", "no transcript\n")
    let terminal = try course.open(showing: "Your saved progress was damaged")
    try terminal.leaveField()
    try terminal.leave()
    let aside = damaged.appendingPathExtension("old-1")
    #expect(try String(contentsOf: aside, encoding: .utf8) == "no transcript\n")
  }
}
