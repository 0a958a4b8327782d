#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Keeps what is written to standard error while the screen is in use (it would be lost in the picture, and spoil
/// it), and gives it back afterwards.
struct ErrorCapture {
  /// The real standard error.
  let original: Int32
  /// A file without a name.
  let file: Int32

  /// Nil where standard error is no terminal, and so disturbs nobody.
  static func begin() -> ErrorCapture? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array((folder + "/gradus-XXXXXX").utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { return nil }
    unlink(path)
    let original = dup(STDERR_FILENO)
    dup2(file, STDERR_FILENO)
    return ErrorCapture(original: original, file: file)
  }

  func end() {
    dup2(original, STDERR_FILENO)
    Self.replay(from: file, to: original)
    close(original)
    close(file)
  }

  /// Uses only what a signal handler may.
  static func replay(from file: Int32, to output: Int32) {
    lseek(file, 0, SEEK_SET)
    withUnsafeTemporaryAllocation(byteCount: 512, alignment: 1) { buffer in
      while case let count = read(file, buffer.baseAddress, buffer.count), count > 0 {
        _ = write(output, buffer.baseAddress, count)
      }
    }
  }
}
