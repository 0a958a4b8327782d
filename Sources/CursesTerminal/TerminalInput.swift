import CNcurses
import TextInterface

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Terminal {
  /// Waits for something to happen, so many milliseconds at most; 0 does not wait, a negative number waits for ever.
  /// ^L repaints the screen by itself.
  public func nextEvent(timeout milliseconds: Int) -> Event {
    if let size = changedSize() { return .resize(size) }
    wtimeout(nc_stdscr(), Int32(clamping: milliseconds))
    var code: wint_t = 0
    switch wget_wch(nc_stdscr(), &code) {
    case OK: return event(character: UInt32(code))
    case KEY_CODE_YES: return event(code: Int32(bitPattern: UInt32(code)))
    default: return isGone ? .closed : changedSize().map(Event.resize) ?? .timeout
    }
  }

  private func event(character: UInt32) -> Event {
    if character == 27, let sequence = escapeSequence() {
      return EscapeSequence.key(sequence).map(Event.key) ?? .timeout
    }
    guard let key = KeyDecoder.key(character: character) else { return .timeout }
    if key == .control("l") { repaint() }
    return .key(key)
  }

  private func event(code: Int32) -> Event {
    if code == KEY_RESIZE { return .resize(afterResize()) }
    if code == KEY_MOUSE { return mouseEvent() }
    return KeyDecoder.key(code: code).map(Event.key) ?? .timeout
  }

  private func mouseEvent() -> Event {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return .timeout }
    return KeyDecoder.key(mouse: event).map(Event.key) ?? .timeout
  }

  /// What follows on an Escape that was not typed: `[` or `O`, and all up to the final character.
  private func escapeSequence() -> String? {
    guard let introducer = typedAlready() else { return nil }
    guard introducer == "[" || introducer == "O" else {
      unget_wch(wchar_t(introducer.value))
      return nil
    }
    var sequence = String(introducer)
    while sequence.count < 32, let next = typedAlready() {
      sequence.unicodeScalars.append(next)
      if ("@"..."~").contains(next) { break }
    }
    return sequence
  }

  private func typedAlready() -> Unicode.Scalar? {
    wtimeout(nc_stdscr(), 0)
    var code: wint_t = 0
    return wget_wch(nc_stdscr(), &code) == OK ? Unicode.Scalar(UInt32(code)) : nil
  }

  /// A window that was resized while the program was suspended sends no signal.
  private func changedSize() -> Size? {
    guard getenv("LINES") == nil, getenv("COLUMNS") == nil else { return nil }
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0,
      window.ws_col > 0, (Int32(window.ws_row), Int32(window.ws_col)) != (nc_lines(), nc_columns())
    else { return nil }
    resizeterm(Int32(window.ws_row), Int32(window.ws_col))
    return afterResize()
  }

  /// True when the other end has hung up.
  private var isGone: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard poll(&input, 1, 0) > 0 else { return false }
    return Int32(input.revents) & (POLLHUP | POLLERR | POLLNVAL) != 0
  }
}
