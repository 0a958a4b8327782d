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
