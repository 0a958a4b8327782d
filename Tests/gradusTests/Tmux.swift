import Foundation
import Testing

/// The program in a real terminal: a tmux server of its own, with one window.
final class Tmux {
  private let socket = "gradus-\(UUID().uuidString.prefix(8))"
  private let patience = 20.0

  /// Starts `gradus ARGUMENTS`; its exit status shows as `EXIT=n` when it ends.
  init(
    _ arguments: String = "", state: URL, columns: Int = 80, rows: Int = 24,
    environment: String = ""
  ) throws {
    let program = Program.url.path
    let variables = "LC_ALL=C.UTF-8 XDG_STATE_HOME='\(state.path)' \(environment)"
    // An interactive shell, so that ^Z has somebody to hand the terminal back to.
    try tmux(
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-c", Program.project.path,
      "env", "-u", "NO_COLOR", "PS1=READY ", "bash", "--norc", "--noprofile", "-i")
    _ = try wait("READY")
    try type("\(variables) '\(program)' \(arguments); echo EXIT=$?\n")
  }

  deinit { _ = try? tmux("kill-server") }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tmux", "-L", socket, "-f", "/dev/null"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  /// Presses keys by their tmux names: `Enter`, `Space`, `C-c`, `q`.
  func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  var screen: String { get throws { try tmux("capture-pane", "-p") } }

  /// The process that runs in the pane's foreground, to send signals to.
  func programID() throws -> Int32 {
    let shell = try tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .newlines)
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return Int32(children.split(separator: " ").first ?? "") ?? 0
  }

  /// Waits until the screen shows a text, and gives the screen; fails the test with the last screen otherwise.
  @discardableResult
  func wait(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try wait("“\(text)”", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  @discardableResult
  func wait(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, until: (String) -> Bool
  ) throws -> String {
    let end = Date().addingTimeInterval(patience)
    var last = ""
    while Date() < end {
      last = try screen
      if until(last) { return last }
      Thread.sleep(forTimeInterval: 0.02)
    }
    Issue.record("never came: \(what)\n\(last)", sourceLocation: sourceLocation)
    throw Absent()
  }

  struct Absent: Error {}
}
