import Testing
import TextInterface

// The code points: ECMA-48 for C0 and C1, Unicode UAX 9 for what changes the direction of text.
@Suite struct TerminalSafetyTests {
  @Test func showsWhatATerminalWouldObey() {
    #expect("a\u{1b}[2Jb".sanitizedForTerminal() == "a␛[2Jb")
    #expect("\0\u{7}\r\n\t\u{7f}".sanitizedForTerminal() == "␀␇␍␊␉␡")
    #expect("\u{9b}31m\u{85}".sanitizedForTerminal() == "\u{FFFD}31m\u{FFFD}")
    #expect(
      "nimda\u{202e}\u{2066}\u{200f}".sanitizedForTerminal() == "nimda\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect("a\u{2028}b\u{2029}".sanitizedForTerminal() == "a\u{FFFD}b\u{FFFD}")
  }

  @Test func leavesOrdinaryTextAlone() {
    for text in ["", "w₁ ≥ 0.5", "héllo", "日本", "👩‍👩‍👧", "e\u{301}", "שלום", "مرحبا"] {
      #expect(text.sanitizedForTerminal() == text)
    }
  }

  @Test func keepsLineFeedsWhereTheReportHasLines() {
    #expect("a\nb\u{1b}\r\n".sanitizedForTerminal(keepingNewlines: true) == "a\nb␛␍\n")
  }

  @Test func nothingRawEntersAFrame() {
    var frame = Frame(size: Size(columns: 12, rows: 2))
    frame.write("a\u{1b}]0;x\u{7}b\0", x: 0, y: 0)
    frame.put("\u{202e}", x: 0, y: 1)
    frame.put(Cell("\r\n"), x: 1, y: 1)
    #expect(frame.text == "a␛]0;x␇b␀\n\u{FFFD}␍")
    // A NUL is no second half of a wide character.
    #expect(frame.cells.allSatisfy { !$0.isTrailingHalf })
  }

  @Test func nothingRawEntersAFrameThroughAWidget() {
    let hostile = "x\u{1b}[31m\u{9b}2J\u{202e}"
    let widgets: [any Widget] = [
      Table(header: [hostile], rows: [[.text(StyledText(hostile))]]),
      ChoiceList([.init(StyledText(hostile))], selected: 0),
      HelpBox(title: hostile, lines: [StyledText(hostile)]), TextField(hostile),
      KeyFooter([KeyHint(keys: hostile, name: hostile)]),
      BarChart(title: hostile, bars: [.init(hostile, 1)]),
    ]
    for widget in widgets {
      for glyphs in GlyphSet.allCases {
        var frame = Frame(size: Size(columns: 60, rows: 6))
        frame.draw(widget, in: frame.bounds, glyphs: glyphs)
        #expect(frame.text.unicodeScalars.allSatisfy(isHarmless))
      }
    }
  }

  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar.properties.generalCategory != .control && scalar != "\u{202e}"
  }
}
