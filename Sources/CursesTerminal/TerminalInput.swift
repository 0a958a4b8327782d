import CNcurses
import TextInterface

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Terminal {
  /// Waits for something to happen, so many milliseconds at most; 0 does not wait, a negative number
  /// waits for ever. ^L repaints the screen by itself.
  ///
  /// What has been typed or pasted already is there at once, so a program may take many keys before
  /// it draws again. ^C comes before everything that was typed ahead of it.
  public func nextEvent(timeout milliseconds: Int) -> Event {
    let clock = ContinuousClock()
    let deadline = milliseconds < 0 ? nil : clock.now + .milliseconds(milliseconds)
    while true {
      if let size = changedSize() { return .resize(size) }
      readAhead()
      if let event = pending.next() { return event }
      if isGone { return .closed }
      let left = deadline.map { max(clock.now.duration(to: $0) / .milliseconds(1), 0).rounded(.up) }
      // A signal ends the wait early: the window may have another size.
      let ending = nc_wait_for_input(STDIN_FILENO, left.map { Int32(clamping: Int($0)) } ?? -1)
      if ending == 0, left != nil { return .timeout }
    }
  }

  /// Takes in what has arrived, up to some milliseconds' worth of a very long paste.
  private func readAhead() {
    wtimeout(nc_stdscr(), 0)
    for _ in 0..<16_384 {
      let code = wgetch(nc_stdscr())
      if code == ERR { return }
      if let event = code < 256 ? event(byte: UInt8(code)) : event(code: code) {
        pending.add(event)
      }
    }
  }

  private func event(byte: UInt8) -> Event? {
    guard let character = characters.decode(byte) else { return nil }
    if paste != nil {
      let event = paste?.add(character)
      if event != nil { paste = nil }
      return event
    }
    if character.value == 27, let sequence = escapeSequence() {
      if sequence == PasteCollector.opening { paste = PasteCollector() }
      return EscapeSequence.key(sequence).map(Event.key)
    }
    guard let key = KeyDecoder.key(character: character.value) else { return nil }
    if key == .control("l") { repaint() }
    return .key(key)
  }

  private func event(code: Int32) -> Event? {
    if code == KEY_RESIZE { return .resize(afterResize()) }
    guard paste == nil else { return nil }
    if code == KEY_MOUSE { return mouseEvent() }
    return KeyDecoder.key(code: code).map(Event.key)
  }

  private func mouseEvent() -> Event? {
    var event = MEVENT()
    guard getmouse(&event) == OK else { return nil }
    return KeyDecoder.key(mouse: event).map(Event.key)
  }

  /// What follows on an Escape that was not typed: `[` or `O`, and all up to the final character.
  private func escapeSequence() -> String? {
    guard let introducer = nextASCII() else { return nil }
    guard introducer == "[" || introducer == "O" else {
      ungetch(Int32(introducer.value))
      return nil
    }
    var sequence = String(introducer)
    while sequence.count < 32, let next = nextASCII() {
      sequence.unicodeScalars.append(next)
      if ("@"..."~").contains(next) { break }
    }
    return sequence
  }

  /// The next character of a control sequence; anything else stays where it is.
  private func nextASCII() -> Unicode.Scalar? {
    let code = wgetch(nc_stdscr())
    guard code != ERR else { return nil }
    guard (0x20..<0x7F).contains(code) else {
      ungetch(code)
      return nil
    }
    return Unicode.Scalar(UInt8(code))
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
