import Foundation
import Testing

/// A file that keeps what the program showed when somebody last looked at it and found it right.
///
/// `GRADUS_RECORD=1 swift test --filter NAME` writes the files of a test anew; read the difference before it is
/// committed.
public struct GoldenFile {
  private let url: URL

  /// - Parameter path: the file, from the project's root.
  public init(_ path: String) { url = Project.root.appending(path: path) }

  /// Whether files are written anew instead of compared.
  public static var isRecording: Bool {
    ProcessInfo.processInfo.environment["GRADUS_RECORD"] != nil
  }

  /// Fails the test, section by section, where the file says something else.
  ///
  /// A section begins with a line `=== name`.
  public func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if Self.isRecording { return try text.write(to: url, atomically: true, encoding: .utf8) }
    let recorded = try String(contentsOf: url, encoding: .utf8)
    guard text != recorded else { return }
    let (now, then) = (sections(text), sections(recorded))
    #expect(now.count == then.count, "sections of \(name)", sourceLocation: sourceLocation)
    for (a, b) in zip(now, then) where a != b {
      Issue.record("\(name) now:\n\(a)\nrecorded:\n\(b)", sourceLocation: sourceLocation)
    }
  }

  private var name: String { url.lastPathComponent }

  private func sections(_ text: String) -> [String] { text.components(separatedBy: "=== ") }
}
