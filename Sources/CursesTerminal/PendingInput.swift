import CNcurses
import TextInterface

/// Events that have arrived and wait to be handled.
struct PendingEvents {
  private var events: [Event] = []
  private var handled = 0

  /// More than anybody types ahead, and than a field takes; what is pasted beyond is lost.
  static let limit = 4096

  /// Adds an event behind the others. ^C goes before all that was typed ahead of it, which nobody
  /// wants any more.
  mutating func add(_ event: Event) {
    if event == .key(.control("c")) { (events, handled) = ([], 0) }
    guard events.count - handled < Self.limit else { return }
    events.append(event)
  }

  mutating func next() -> Event? {
    guard handled < events.count else { return nil }
    defer { compact() }
    handled += 1
    return events[handled - 1]
  }

  private mutating func compact() {
    guard handled == events.count else { return }
    events.removeAll(keepingCapacity: true)
    handled = 0
  }
}

/// What a terminal sends between the marks around a pasted text (xterm's bracketed paste, mode 2004). Nothing in it is a key,
/// so a line end in it answers nothing.
struct PasteCollector {
  /// Asks the terminal for the marks, and no longer.
  static let begin = "\u{1B}[?2004h"
  static let end = "\u{1B}[?2004l"
  /// What follows on Escape where a paste begins.
  static let opening = "[200~"
  private static let closing = Array("\u{1B}[201~".unicodeScalars)

  private var text: [Unicode.Scalar] = []

  /// Adds what came next. ^C ends a paste whose end never comes.
  ///
  /// - Returns: the event that is complete now.
  mutating func add(_ scalar: Unicode.Scalar) -> Event? {
    if scalar.value == 3 { return .key(.control("c")) }
    if text.count < PendingEvents.limit + Self.closing.count {
      text.append(scalar)
    } else {
      // Only the end is waited for.
      text = text.dropLast(Self.closing.count) + text.suffix(Self.closing.count - 1) + [scalar]
    }
    guard text.suffix(Self.closing.count).elementsEqual(Self.closing) else { return nil }
    text.removeLast(Self.closing.count)
    return .key(.paste(String(String.UnicodeScalarView(text))))
  }
}

/// Bytes to characters, in the encoding of the process's locale. Bytes that make no character are
/// skipped, and never hold back what follows on them.
struct CharacterDecoder {
  private var state = mbstate_t()
  private var isInside = false

  /// The character that this byte completes; nil inside of one, and for what makes none.
  mutating func decode(_ byte: UInt8) -> Unicode.Scalar? {
    var character: wchar_t = 0
    var text = CChar(bitPattern: byte)
    switch mbrtowc(&character, &text, 1, &state) {
    case Self.incomplete:
      isInside = true
      return nil
    case Self.invalid:
      let wasInside = isInside
      (state, isInside) = (mbstate_t(), false)
      // The byte may begin a character of its own.
      return wasInside ? decode(byte) : nil
    default:
      isInside = false
      return Unicode.Scalar(UInt32(bitPattern: character))
    }
  }

  private static let incomplete = Int(bitPattern: UInt.max - 1)
  private static let invalid = Int(bitPattern: UInt.max)
}
