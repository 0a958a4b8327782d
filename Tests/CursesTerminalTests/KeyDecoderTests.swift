import CNcurses
import Testing
import TextInterface

@testable import CursesTerminal

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    (UInt32(3), Key.control("c")), (12, .control("l")), (13, .enter), (10, .enter), (9, .tab),
    (27, .escape), (127, .backspace), (8, .backspace), (32, .space), (0xE9, .character("é")),
    (0x65E5, .character("日")),
  ])
  func decodesCharacters(code: UInt32, key: Key) {
    #expect(KeyDecoder.key(character: code) == key)
  }

  @Test func knowsNoKeyForTheRest() {
    #expect(KeyDecoder.key(character: 0) == nil)
    #expect(KeyDecoder.key(character: 31) == nil)
    #expect(KeyDecoder.key(character: 0xD800) == nil)
    #expect(KeyDecoder.key(code: KEY_RESIZE) == nil)
  }

  @Test(arguments: [
    (KEY_UP, Key.up), (KEY_NPAGE, .pageDown), (KEY_BTAB, .backTab), (KEY_DC, .delete),
    (nc_key_f(1), .function(1)), (nc_key_f(12), .function(12)),
  ])
  func decodesNamedKeys(code: Int32, key: Key) {
    #expect(KeyDecoder.key(code: code) == key)
  }

  @Test func decodesTheMouse() {
    var event = MEVENT()
    (event.x, event.y, event.bstate) = (4, 2, NC_BUTTON1_PRESSED)
    #expect(KeyDecoder.key(mouse: event) == .click(x: 4, y: 2))
    event.bstate = NC_BUTTON4_PRESSED
    #expect(KeyDecoder.key(mouse: event) == .wheelUp(x: 4, y: 2))
    event.bstate = 0
    #expect(KeyDecoder.key(mouse: event) == nil)
  }
}

// xterm's control sequences: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html
@Suite struct EscapeSequenceTests {
  @Test(arguments: [
    ("[A", Key.up), ("OD", .left), ("[1;5C", .right), ("[1;2B", .down), ("[H", .home),
    ("[4~", .end), ("[3;5~", .delete), ("[Z", .backTab), ("OM", .enter),
    ("[<0;11;6M", .click(x: 10, y: 5)), ("[<64;1;1M", .wheelUp(x: 0, y: 0)),
    ("[<65;3;2M", .wheelDown(x: 2, y: 1)),
  ])
  func isAKey(sequence: String, key: Key) {
    #expect(EscapeSequence.key(sequence) == key)
  }

  @Test(arguments: [
    "", "[", "[200~", "[I", "[<0;11;6m", "[<0;11M", "[<;;M", "[99999999999999999999~", "[?1;2c",
  ])
  func isNothing(sequence: String) {
    #expect(EscapeSequence.key(sequence) == nil)
  }
}
