import CNcurses
import TextInterface

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The screen and the keyboard, by way of ncurses. One at a time; not for several threads.
public final class Terminal {
  /// How many colours are used: 0 where there are none or the person wants none.
  public let colours: Int
  /// Whether text is UTF-8.
  public let isUTF8: Bool
  /// The terminal's name, as `TERM` has it.
  public let name: String

  private var encoder: CellEncoder
  private var shown: Frame?
  private let capture: ErrorCapture?
  private var isOpen = true
  var pending = PendingEvents()
  var characters = CharacterDecoder()
  /// The paste that is under way.
  var paste: PasteCollector?

  /// Takes the screen over.
  /// - Throws: `TerminalError` where there is no terminal that can show a picture; nothing has been written then.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    name = getenv("TERM").map { String(cString: $0) } ?? ""
    isUTF8 = TextEncoding.adoptLocale()
    try Self.checkTerminal(name)
    CrashGuard.remember()
    capture = ErrorCapture.begin()
    guard nc_newterm() != nil else {
      capture?.end()
      throw .unknownTerminal(name)
    }
    CrashGuard.install(capture)
    let allowed = options.allowsColour(noColor: getenv("NO_COLOR").map { String(cString: $0) })
    colours = allowed ? Self.startColours() : 0
    encoder = CellEncoder(
      styles: CursesStyles(
        palette: Palette(depth: Palette.Depth(colours: colours)),
        pairLimit: Int(nc_color_pairs())))
    Self.startKeyboard(mouse: options.usesMouse)
    Self.send(PasteCollector.begin)
  }

  deinit {
    close()
  }

  /// The characters to use: ASCII where text is not UTF-8, and on the Linux console, whose fonts have no braille.
  public var glyphs: GlyphSet { isUTF8 && name != "linux" ? .unicode : .ascii }

  /// How many columns and rows the terminal has now.
  public var size: Size {
    Size(columns: Int(nc_columns()), rows: Int(nc_lines()))
  }

  /// Gives the screen back. Text that was written to standard error meanwhile follows.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    Self.send(PasteCollector.end)
    endwin()
    CrashGuard.remove()
    capture?.end()
  }
}

// What is on the screen.
extension Terminal {
  func encode(_ row: ArraySlice<Cell>) -> [cchar_t] { encoder.encode(row) }

  /// The frame on the screen, where a new one can be compared with it.
  func lastShown(for frame: Frame) -> Frame? {
    if shown?.size != frame.size { werase(nc_stdscr()) }
    return shown?.size == frame.size ? shown : nil
  }

  func remember(_ frame: Frame) {
    shown = frame
  }

  /// ncurses has cut its picture or filled it with blanks, so the next one is drawn whole.
  func afterResize() -> Size {
    shown = nil
    clearok(nc_curscr(), true)
    return size
  }
}

// Opening.
extension Terminal {
  private static func checkTerminal(_ name: String) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    var status: Int32 = 0
    // With a place for the status, setupterm neither prints nor exits.
    guard setupterm(nil, STDOUT_FILENO, &status) == OK else { throw .unknownTerminal(name) }
    guard tigetstr("cup") != nil else { throw .notCursorAddressable(name) }
  }

  private static func startColours() -> Int {
    guard has_colors(), start_color() == OK else { return 0 }
    use_default_colors()
    return Int(nc_colors())
  }

  private static func send(_ sequence: String) {
    _ = sequence.withCString { write(STDOUT_FILENO, $0, strlen($0)) }
  }

  private static func startKeyboard(mouse: Bool) {
    noecho()
    nonl()
    cbreak()
    leaveInterruptToKeyboard()
    set_escdelay(25)
    keypad(nc_stdscr(), true)
    intrflush(nc_stdscr(), false)
    if mouse {
      mouseinterval(0)
      mousemask(NC_BUTTON1_PRESSED | NC_BUTTON4_PRESSED | NC_BUTTON5_PRESSED, nil)
    }
  }

  /// ^C becomes a key, so that the program can end in its own time, and ^S no longer freezes the screen; ^Z and ^\
  /// stay what they are.
  private static func leaveInterruptToKeyboard() {
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
    settings.c_iflag &= ~tcflag_t(IXON)
    let disabled = fpathconf(STDIN_FILENO, Int32(_PC_VDISABLE))
    withUnsafeMutableBytes(of: &settings.c_cc) {
      $0[Int(VINTR)] = UInt8(truncatingIfNeeded: disabled)
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    // So that ncurses comes back to this after ^Z.
    def_prog_mode()
  }
}

/// What the person, rather than the terminal, decides.
public struct TerminalOptions: Equatable, Sendable {
  /// Nil leaves it to the environment: no colour where `NO_COLOR` is set and not empty (no-color.org).
  public var usesColour: Bool?
  /// Whether clicks and the wheel are reported. The terminal then needs Shift for selecting text.
  public var usesMouse: Bool

  /// Options; those left out are the usual ones.
  public init(usesColour: Bool? = nil, usesMouse: Bool = false) {
    self.usesColour = usesColour
    self.usesMouse = usesMouse
  }

  func allowsColour(noColor: String?) -> Bool {
    usesColour ?? (noColor ?? "").isEmpty
  }
}

/// Why there is no screen to draw on.
public enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or standard output is a file or a pipe.
  case notATerminal
  /// The system has no description of a terminal of this name (`TERM`).
  case unknownTerminal(String)
  /// A terminal of this name cannot move its cursor, as `dumb` cannot.
  case notCursorAddressable(String)
}
