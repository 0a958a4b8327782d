import Testing
import TextInterface

@testable import CursesTerminal

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
