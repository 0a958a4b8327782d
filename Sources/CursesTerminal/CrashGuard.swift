import CNcurses

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Gives the terminal back when a signal ends the program, then lets the signal do its work, so that the exit status
/// is 128 + its number.
enum CrashGuard {
  /// What the handler needs. A handler gets no context, so this is the one thing that must be global; it lies
  /// outside of Swift's memory because nothing may be allocated or reference-counted there.
  fileprivate struct Settings {
    var terminal = termios()
    var errorFile: Int32 = -1
    var errorOutput: Int32 = -1
  }

  private static let signals = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS,
    SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGPIPE,
  ]

  /// Remembers the terminal's settings; to be called before they are changed.
  static func remember() {
    tcgetattr(STDIN_FILENO, &kept.pointee.terminal)
  }

  static func install(_ capture: ErrorCapture?) {
    kept.pointee.errorFile = capture?.file ?? -1
    kept.pointee.errorOutput = capture?.original ?? -1
    nc_use_signal_stack(signalStack, signalStackSize)
    for number in signals { nc_handle_signal(number, handleSignal) }
    unblock()
  }

  /// Whoever started the program may have left signals blocked, as the threads of a dispatch pool do. A program
  /// on a terminal has to hear of a new size, of ^Z and of the request to end.
  private static func unblock() {
    var heard = sigset_t()
    sigemptyset(&heard)
    for number in signals + [SIGWINCH, SIGTSTP, SIGCONT] { sigaddset(&heard, number) }
    sigprocmask(SIG_UNBLOCK, &heard, nil)
  }

  static func remove() {
    for number in signals { signal(number, SIG_DFL) }
  }
}

private let signalStackSize = 65_536
private nonisolated(unsafe) let signalStack = UnsafeMutableRawPointer.allocate(
  byteCount: signalStackSize, alignment: 16)

private nonisolated(unsafe) let kept: UnsafeMutablePointer<CrashGuard.Settings> = {
  let pointer = UnsafeMutablePointer<CrashGuard.Settings>.allocate(capacity: 1)
  pointer.initialize(to: CrashGuard.Settings())
  return pointer
}()

/// Paste marks and mouse off, colours off, cursor visible, main screen, cursor keys and keypad as they were.
private let restoreSequence: StaticString =
  "\u{1b}[?2004l\u{1b}[?1000l\u{1b}[?1002l\u{1b}[?1006l\u{1b}[0m\u{1b}[?25h\u{1b}[?1049l\u{1b}[?1l\u{1b}>"

/// Only async-signal-safe calls. The globals have been touched, and so made, by `install`.
private func handleSignal(_ number: Int32) {
  _ = write(STDOUT_FILENO, restoreSequence.utf8Start, restoreSequence.utf8CodeUnitCount)
  tcsetattr(STDIN_FILENO, TCSANOW, &kept.pointee.terminal)
  if kept.pointee.errorFile >= 0 {
    ErrorCapture.replay(from: kept.pointee.errorFile, to: kept.pointee.errorOutput)
  }
  signal(number, SIG_DFL)
  raise(number)
}

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
