import Foundation

/// A folder that is gone when the test is.
public final class Scratch {
  /// Where it lies.
  public let url = FileManager.default.temporaryDirectory.appending(
    path: "gradus-\(UUID().uuidString)")

  /// Makes the folder, under a name of its own.
  public init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file, and the folders around it.
  public func file(_ name: String, _ text: String) throws -> URL {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// Every file below a folder, sorted by path.
  public func files(under folder: String) -> [URL] {
    let all = FileManager.default.enumerator(
      at: url.appending(path: folder), includingPropertiesForKeys: nil)
    return (all?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }
      .sorted { $0.path < $1.path }
  }
}
