import Testing
import TextInterface

@Suite struct CanvasTests {
  // Braille patterns: Unicode chart U+2800, dots 1-3 and 7 down the left, 4-6 and 8 down the right.
  @Test func setsDots() {
    var canvas = Canvas(size: Size(columns: 2, rows: 1))
    canvas.set(x: 0, y: 0)
    canvas.set(x: 3, y: 3)
    #expect(picture(canvas, 2, 1) == "\u{2801}\u{2880}")
    #expect(canvas.isSet(x: 3, y: 3))
    #expect(!canvas.isSet(x: 9, y: 9))
  }

  @Test func ignoresDotsOutside() {
    var canvas = Canvas(size: Size(columns: 1, rows: 1))
    for place in [(-1, 0), (0, -1), (2, 0), (0, 4)] { canvas.set(x: place.0, y: place.1) }
    #expect(picture(canvas, 1, 1) == "")
  }

  @Test func drawsLines() {
    var canvas = Canvas(size: Size(columns: 4, rows: 2))
    canvas.line(from: (0, 7), to: (7, 0))
    #expect(picture(canvas, 4, 2) == "  ⡠⠊\n⡠⠊")
    #expect(picture(canvas, 4, 2, .ascii) == "  //\n//")
  }

  @Test func drawsAWildLineQuickly() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.line(from: (0, 0), to: (1_000_000_000_000, 0))
    canvas.line(from: (-5, -5), to: (-1, -1))
    #expect(picture(canvas, 4, 1) == "⠉⠉⠉⠉")
  }

  @Test func tellsLinesApartByTheirDashes() {
    let pictures = Canvas.Dash.allCases.map { dash in
      var canvas = Canvas(size: Size(columns: 6, rows: 1))
      canvas.line(from: (0, 0), to: (11, 0), dash: dash)
      return picture(canvas, 6, 1)
    }
    #expect(pictures[0] == "⠉⠉⠉⠉⠉⠉")
    #expect(pictures[1] == "⠉⠉ ⠉⠉")
    #expect(Set(pictures).count == 4)
  }

  @Test func keepsTheBackgroundBelow() {
    var frame = Frame(size: Size(columns: 1, rows: 1))
    frame.put(Cell("░", style: Style(.diverging(1), on: .diverging(1))), x: 0, y: 0)
    var canvas = Canvas(size: frame.size)
    frame.draw(canvas, in: frame.bounds)
    #expect(frame.text == "░")
    canvas.set(x: 0, y: 0, style: .accent)
    frame.draw(canvas, in: frame.bounds)
    #expect(frame[0, 0].style == Style(.accent, on: .diverging(1)))
  }
}
