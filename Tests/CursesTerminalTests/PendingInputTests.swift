import Testing
import TextInterface

@testable import CursesTerminal

@Suite struct PasteCollectorTests {
  private func events(_ text: String) -> [Event] {
    var paste = PasteCollector()
    return text.unicodeScalars.compactMap { paste.add($0) }
  }

  @Test func isOneKeyWithAllThatWasPasted() {
    #expect(events("0.5\rq\u{1B}[A ½\u{1B}[201~") == [.key(.paste("0.5\rq\u{1B}[A ½"))])
    #expect(events("\u{1B}[201~") == [.key(.paste(""))])
    #expect(events("never ends") == [])
  }

  @Test func isLimited() throws {
    let long = String(repeating: "x", count: 100_000)
    guard case .key(.paste(let text))? = events(long + "\u{1B}[201~").first else {
      Issue.record("the end was not found")
      return
    }
    #expect(text.count == PendingEvents.limit)
  }

  @Test func interruptEndsIt() {
    #expect(events("12\u{3}") == [.key(.control("c"))])
  }
}

@Suite struct PendingEventsTests {
  private func next(_ events: inout PendingEvents) -> Event? { events.next() }

  private func key(_ character: Character) -> Event { .key(.character(character)) }

  @Test func comeInOrder() {
    var events = PendingEvents()
    #expect(next(&events) == nil)
    for letter in "abc" { events.add(key(letter)) }
    #expect(next(&events) == key("a"))
    events.add(key("d"))
    let rest = (0..<4).map { _ in events.next() }
    #expect(rest == [key("b"), key("c"), key("d"), nil])
  }

  @Test func interruptGoesFirst() {
    var events = PendingEvents()
    for _ in 0..<100 { events.add(key("x")) }
    #expect(next(&events) == key("x"))
    events.add(.key(.control("c")))
    #expect(next(&events) == .key(.control("c")))
    #expect(next(&events) == nil)
  }

  @Test func takeNoMoreThanTheLimit() {
    var events = PendingEvents()
    for _ in 0..<PendingEvents.limit + 9 { events.add(key("x")) }
    var count = 0
    while next(&events) != nil { count += 1 }
    #expect(count == PendingEvents.limit)
    events.add(key("y"))
    #expect(next(&events) == key("y"))
  }
}

// Expected code points: Unicode's UTF-8 table (RFC 3629).
@Suite struct CharacterDecoderTests {
  init() {
    _ = TextEncoding.adoptLocale()
  }

  private func decode(_ bytes: [UInt8]) -> String {
    var decoder = CharacterDecoder()
    return bytes.compactMap { decoder.decode($0) }.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  @Test func readsUTF8() {
    #expect(decode([0x71]) == "q")
    #expect(decode([0xC3, 0xA4]) == "ä")
    #expect(decode([0xE2, 0x88, 0x92, 0x38]) == "−8")
    #expect(decode([0xF0, 0x9F, 0x98, 0x80]) == "😀")
  }

  /// Latin-1's ä, a lone continuation, a cut sequence, an overlong one: what follows is read.
  @Test(
    arguments: [[0xE4], [0x84], [0xE2, 0x88], [0xC0, 0xAF], [0xFF], [0xED, 0xA0, 0x80]] as [[UInt8]]
  )
  func skipsWhatMakesNoCharacter(bytes: [UInt8]) {
    #expect(decode(bytes + [0x71, 0x03]) == "q\u{3}")
  }
}
