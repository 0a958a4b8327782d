import Foundation
import TestSupport
import Testing

/// Keys while something is computed that takes seconds: leaving and the help are answered at once.
@Suite(.serialized, .timeLimit(.minutes(3))) struct BusyTerminalTests {
  let state: Scratch

  init() throws { state = try Scratch() }

  /// A network of a million weights. One update of it takes the program as the tests build it seconds.
  private func lesson(show: String) -> String {
    """
    ---
    gradus: 1
    id: heavy
    version: 1
    title: Heavy
    ---

    ## A large network

    It has {parameters} parameters.

    ```experiment
    id: net
    data: xor
    network: [1000 tanh, 1000 tanh, 1 sigmoid]
    rate: 0.01
    seed: 1
    epochs: 1000
    ```

    ```plot
    of: net
    show: [\(show)]
    ```

    ```train
    of: net
    epochs: 1000
    ```
    """
  }

  private func terminal(show: String) throws -> Tmux {
    let file = try state.file("heavy.md", lesson(show: show))
    return try Tmux("run --no-save '\(file.path)'", state: state.url, columns: 160, rows: 50)
  }

  /// Seconds until what a key asks for has happened.
  private func seconds(_ what: String, _ happens: () throws -> Void) rethrows -> Double {
    let start = Date()
    try happens()
    let seconds = Date().timeIntervalSince(start)
    print("\(what): \(Int(seconds * 1000)) ms, tmux included")
    return seconds
  }

  @Test func helpOpensAndTheLessonClosesInTheMidstOfAnUpdate() throws {
    let terminal = try terminal(show: "loss")
    try terminal.wait("parameters.")
    try terminal.press("Space")
    try terminal.wait("computing")
    let help = try seconds("? to the help") {
      try terminal.press("?")
      try terminal.wait("All keys")
    }
    #expect(help < 1)
    try terminal.press("Escape")
    try terminal.wait("the help is gone") { !$0.contains("All keys") }
    let quit = try seconds("q to the shell") {
      try terminal.press("q")
      try terminal.wait("READY")
    }
    #expect(quit < 1)
    try terminal.wait(exitStatus: 0)
  }

  /// The picture alone evaluates the network at thousands of points.
  @Test(arguments: [("q", 0), ("C-c", 130)])
  func leavesInTheMidstOfAPicture(key: String, status: Int) throws {
    let terminal = try terminal(show: "boundary")
    try terminal.press("Space", "s", "e")
    try terminal.wait("computing")
    let left = try seconds("\(key) to the shell") {
      try terminal.press(key)
      try terminal.wait("READY")
    }
    #expect(left < 1)
    try terminal.wait(exitStatus: status)
  }
}
