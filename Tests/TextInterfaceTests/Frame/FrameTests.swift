import Testing
import TextInterface

@Suite struct FrameTests {
  @Test func writesTextWhereItIsTold() {
    var frame = Frame(size: Size(columns: 6, rows: 3))
    let end = frame.write("abc", x: 2, y: 1)
    #expect(end == 5)
    #expect(frame.text == "\n  abc\n")
  }

  @Test func cutsOffWhatLiesOutside() {
    var frame = Frame(size: Size(columns: 3, rows: 2))
    frame.write("abcdef", x: -1, y: 0)
    frame.write("no", x: 0, y: 2)
    frame.write("no", x: 0, y: -1)
    frame.put("x", x: 3, y: 1)
    frame.fill(Rect(x: 2, y: 1, width: 9, height: 9), with: "#")
    #expect(frame.text == "bcd\n  #")
  }

  @Test func hasNothingInAnEmptyFrame() {
    var frame = Frame(size: Size(columns: 0, rows: 0))
    frame.write("abc", x: 0, y: 0)
    frame.fill(Rect(x: 0, y: 0, width: 2, height: 2), with: "#")
    #expect(frame.text == "")
    #expect(frame[0, 0] == .blank)
    #expect(frame.row(0) == "")
  }

  @Test func keepsNegativeSizesEmpty() {
    #expect(Frame(size: Size(columns: -3, rows: 4)).cells.isEmpty)
  }

  @Test func givesWideCharactersTwoPlaces() {
    var frame = Frame(size: Size(columns: 6, rows: 1))
    let end = frame.write("日本x", x: 0, y: 0)
    #expect(end == 5)
    #expect(frame[1, 0].isTrailingHalf)
    #expect(frame[4, 0].character == "x")
    #expect(frame.text == "日本x")
  }

  @Test func blanksTheRestOfAWideCharacterThatIsOverwritten() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.write("日本", x: 0, y: 0)
    frame.put("a", x: 1, y: 0)
    frame.put("b", x: 2, y: 0)
    #expect(frame.row(0) == " ab")
    #expect(!frame.cells.contains { $0.isTrailingHalf })
  }

  @Test func replacesAWideCharacterByAnother() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.write("日本", x: 0, y: 0)
    frame.put("語", x: 1, y: 0)
    #expect(frame.text == " 語")
    #expect(frame[2, 0].isTrailingHalf)
    #expect(frame[3, 0] == .blank)
  }

  @Test func drawsNoHalfOfAWideCharacterAtTheEdge() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.write("a日本", x: 0, y: 0)
    #expect(frame.text == "a日")
    frame.write("日", x: 2, y: 0)
    #expect(frame[2, 0].character == " ")
  }

  @Test func keepsCombiningMarksWithTheirLetter() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.write("y\u{302}=1", x: 0, y: 0)
    #expect(frame[0, 0].character == "y\u{302}")
    #expect(frame[1, 0].character == "=")
  }

  @Test func showsControlCharactersInsteadOfObeyingThem() {
    var frame = Frame(size: Size(columns: 10, rows: 1))
    frame.write("a\u{1b}[2J\u{7}b\u{200B}c", x: 0, y: 0)
    #expect(frame.text == "a␛[2J␇bc")
  }

  @Test func protectsWhatLiesOutsideOfAClip() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    frame.clipped(to: Rect(x: 1, y: 0, width: 3, height: 1)) { frame in
      frame.clipped(to: Rect(x: 0, y: 0, width: 3, height: 1)) { $0.write("abcde", x: 0, y: 0) }
    }
    #expect(frame.text == " bc")
    frame.write("z", x: 4, y: 0)
    #expect(frame.text == " bc z")
  }

  @Test func restylesWithoutChangingCharacters() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.write("abc", x: 0, y: 0, style: .muted)
    frame.restyle(Rect(x: 1, y: 0, width: 1, height: 1)) { $0.reverse = true }
    #expect(frame.text == "abc")
    #expect(frame[1, 0].style == Style(.muted, reverse: true))
    #expect(frame[2, 0].style == .muted)
  }
}
