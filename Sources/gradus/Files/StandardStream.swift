import Foundation
import TextInterface

/// Standard output or standard error, where a write that fails is an error, never a crash.
struct StandardStream {
  static let output = StandardStream(name: "standard output", descriptor: STDOUT_FILENO)
  static let error = StandardStream(name: "standard error", descriptor: STDERR_FILENO)

  let name: String
  let descriptor: Int32

  /// Writes lines, each with its end.
  ///
  /// What came from a file or an answer cannot command the terminal or pass for a line of its own: control
  /// characters and changes of direction are replaced by visible signs here.
  func print(_ lines: [String]) throws(CommandLineError) {
    // In portions, so that a long table is never one string as well.
    for start in stride(from: 0, to: lines.count, by: 1000) {
      let portion = lines[start..<min(start + 1000, lines.count)]
      try write(portion.map { $0.sanitizedForTerminal() + "\n" }.joined())
    }
  }

  /// Writes a text of one or several lines, the last with its end or without.
  func print(_ text: String) throws(CommandLineError) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    try print(lines)
  }

  /// Writes a text as it is.
  func write(_ text: String) throws(CommandLineError) {
    do {
      try SystemCalls.write(Array(text.utf8), to: descriptor)
    } catch {
      throw .unwritable(path: name, why: error.reason)
    }
  }

  /// Lets no file that is opened later become a standard stream that was closed at the start.
  ///
  /// What stands in for a closed one cannot be written, so that a write to it still fails.
  static func occupyClosed() {
    while true {
      let descriptor = open("/dev/null", O_RDONLY)
      guard (0...STDERR_FILENO).contains(descriptor) else {
        close(descriptor)
        return
      }
    }
  }
}
