import TestSupport
import Testing

/// Keys while something is computed: leaving and the help do not wait for its end. One update here takes minutes, longer than
/// the tests wait for a word on the screen.
@Suite(.serialized, .timeLimit(.minutes(3))) struct BusyTerminalTests {
  let state: Scratch

  init() throws { state = try Scratch() }

  /// A network of a million weights, on so many examples that one update takes minutes.
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
    data: {generate: moons, count: 1000}
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

  @Test func helpOpensAndTheLessonClosesInTheMidstOfAnUpdate() throws {
    let terminal = try terminal(show: "loss")
    try terminal.wait("parameters.")
    try terminal.press("Space")
    try terminal.wait("computing")
    try terminal.press("?")
    try terminal.wait("All keys")
    try terminal.press("Escape")
    try terminal.wait("the help is gone") { !$0.contains("All keys") }
    try terminal.press("q")
    try terminal.wait(exitStatus: 0)
  }

  @Test(arguments: [("q", 0), ("C-c", 130)])
  func leavesInTheMidstOfAnUpdate(key: String, status: Int) throws {
    let terminal = try terminal(show: "boundary")
    try terminal.wait("parameters.")
    try terminal.press("Space", "s", "e")
    try terminal.wait("computing")
    try terminal.press(key)
    try terminal.wait(exitStatus: status)
  }
}
