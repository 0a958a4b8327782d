import Foundation
import Testing

/// The program in a real terminal: a tmux server of its own, with one window.
public final class Tmux {
  private let socket = "gradus-\(UUID().uuidString.prefix(8))"
  /// Seconds until a wait fails: long, because the machine may be busy; a screen that comes is seen at once.
  private let patience = 60.0

  /// Starts `gradus ARGUMENTS` from a shell with the prompt `READY`.
  public init(
    _ arguments: String = "", state: URL, columns: Int = 80, rows: Int = 24,
    environment: String = ""
  ) throws {
    let program = Program.url.path
    let variables =
      "LC_ALL=C.UTF-8 XDG_STATE_HOME='\(state.path)' GRADUS_COURSE='\(FixtureCourse.root.path)' \(environment)"
    // An interactive shell, so that ^Z has somebody to hand the terminal back to.
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", Project.root.path,
      "env", "-u", "NO_COLOR", "PS1=READY ", "bash", "--norc", "--noprofile", "-i")
    _ = try wait("READY")
    try type("\(variables) '\(program)' \(arguments)\n")
  }

  deinit { _ = try? tmux("kill-server") }

  private func tmux(_ arguments: String...) throws {
    try run(arguments, output: FileHandle.nullDevice)
  }

  /// Runs tmux with nothing open but the standard three: its server lives on, and whoever waits for an inherited
  /// file to close (as `Process.waitUntilExit` does on Linux) would wait as long.
  private static let withoutOtherFiles = """
    for f in /dev/fd/*; do n=${f##*/}; if [ "$n" -gt 2 ]; then eval "exec $n>&-"; fi; done 2>/dev/null
    exec tmux "$@"
    """

  private func ask(_ arguments: String...) throws -> String {
    let output = Pipe()
    let process = try start(arguments, output: output)
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  private func run(_ arguments: [String], output: FileHandle) throws {
    try start(arguments, output: output).waitUntilExit()
  }

  private func start(_ arguments: [String], output: Any) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments =
      ["-c", Self.withoutOtherFiles, "tmux", "-L", socket, "-f", "/dev/null"] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    unblockSignals()
    try process.run()
    return process
  }

  /// A thread of a dispatch pool blocks signals, a child inherits that, and a tmux server that hears none cannot
  /// be killed.
  private func unblockSignals() {
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_UNBLOCK, &all, nil)
  }

  /// Presses keys by their tmux names: `Enter`, `Space`, `C-c`, `q`.
  public func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  /// Types a text, letter by letter.
  public func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

  /// Pastes a text as a terminal does: marked as a paste where the program has asked for that.
  public func paste(_ text: String) throws {
    try tmux("set-buffer", "--", text)
    try tmux("paste-buffer", "-p")
  }

  /// Changes the size of the window.
  public func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What the screen shows now.
  public var screen: String { get throws { try ask("capture-pane", "-p") } }

  /// The process that runs in the pane's foreground, to send signals to.
  public func programID() throws -> Int32 {
    let shell = try ask("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .newlines)
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return Int32(children.split(separator: " ").first ?? "") ?? 0
  }

  /// Waits until the screen shows a text, and gives the screen; fails the test with the last screen otherwise.
  @discardableResult
  public func wait(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> String
  {
    try wait("“\(text)”", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits until the screen satisfies a condition, which `what` describes, and gives the screen.
  @discardableResult
  public func wait(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, until: (String) -> Bool
  ) throws -> String {
    let end = Date().addingTimeInterval(patience)
    var last = ""
    while Date() < end {
      last = try screen
      if until(last) { return last }
      Thread.sleep(forTimeInterval: 0.05)
    }
    Issue.record("never came: \(what)\n\(last)", sourceLocation: sourceLocation)
    throw Absent()
  }

  /// Waits until the program has given the terminal back, and asks the shell for its exit status.
  /// - Returns: the screen at its end.
  @discardableResult
  public func wait(
    exitStatus status: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let screen = try wait("the prompt", sourceLocation: sourceLocation) { screen in
      let lines = screen.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      return lines.last { !$0.isEmpty } == "READY"
    }
    try type("echo EXIT=$?\n")
    try wait("EXIT=\(status)", sourceLocation: sourceLocation)
    return screen
  }

  /// What was waited for never came.
  public struct Absent: Error {}
}
