import Foundation

/// A file that is written whole or not at all, through any links to it.
///
/// A file that is there keeps its permissions. What is no regular file is refused, never replaced.
struct OutputFile {
  let path: String
  /// The permissions of a new file, before the process's mask.
  var mode: mode_t = 0o666

  /// Throws what would keep it from being written, so far as that can be known before.
  func check() throws(CommandLineError) { _ = try destination() }

  /// Whether it waits until the disk has the file, so that even a loss of power leaves the old or the new.
  var isDurable = true

  /// Replaces the file in one move: a crash leaves the old or the new, never half.
  func write(_ bytes: [UInt8]) throws(CommandLineError) {
    let (target, mode) = try destination()
    let half = "\(target.folder)/.\(target.fileName).\(getpid()).tmp"
    do {
      try create(half, bytes, mode: mode)
      guard rename(half, target) == 0 else { throw SystemError.last }
      if isDurable { Self.synchronize(target.folder) }
    } catch {
      let reason = (error as? SystemError)?.reason ?? "\(error)"
      unlink(half)
      throw .unwritable(path: path, why: reason)
    }
  }

  /// Writes a file that must not be there yet.
  func create(_ bytes: [UInt8]) throws(CommandLineError) {
    do {
      try create(path, bytes, mode: nil)
    } catch {
      if error.code != EEXIST { unlink(path) }
      throw .unwritable(path: path, why: error.reason)
    }
  }

  /// Where the links lead, and the permissions of what is there.
  private func destination() throws(CommandLineError) -> (path: String, mode: mode_t?) {
    let target = try followed()
    var facts = stat()
    guard stat(target, &facts) == 0 else {
      guard errno == ENOENT else { throw unwritable() }
      try checkFolder(of: target)
      return (target, nil)
    }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notReplaceable(path: path) }
    guard access(target, W_OK) == 0 else { throw unwritable() }
    try checkFolder(of: target)
    return (target, facts.st_mode & 0o7777)
  }

  /// The end of a chain of links, which need not be there yet.
  private func followed() throws(CommandLineError) -> String {
    var path = path
    for _ in 0..<40 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        return path
      }
      path = next.hasPrefix("/") ? next : path.folder + "/" + next
    }
    throw .unwritable(path: self.path, why: SystemError(code: ELOOP).reason)
  }

  private func checkFolder(of target: String) throws(CommandLineError) {
    guard access(target.folder, W_OK | X_OK) == 0 else { throw unwritable() }
  }

  private func unwritable() -> CommandLineError {
    .unwritable(path: path, why: SystemError.last.reason)
  }

  /// - Parameter mode: the permissions to give it; nil for those of a new file.
  private func create(_ path: String, _ bytes: [UInt8], mode: mode_t?) throws(SystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, mode == nil ? self.mode : 0o600)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    try SystemCalls.write(bytes, to: descriptor)
    if let mode, fchmod(descriptor, mode) != 0 { throw .last }
    if isDurable, fsync(descriptor) != 0 { throw .last }
  }

  /// Makes the new name durable, too, where the file system can.
  private static func synchronize(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
