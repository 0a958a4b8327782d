import Testing
import TextInterface

@Suite struct TextFieldTests {
  private func type(_ keys: [Key], into text: String = "") -> TextField {
    keys.reduce(into: TextField(text)) { _ = $0.handle($1) }
  }

  @Test func insertsAtTheCursor() {
    let field = type([.left, .character("x")], into: "ab")
    #expect(field.text == "axb")
    #expect(field.cursor == 2)
  }

  @Test func deletesBothWays() {
    #expect(type([.left, .backspace], into: "abc").text == "ac")
    #expect(type([.left, .delete], into: "abc").text == "ab")
    #expect(type([.backspace, .delete]).text == "")
    #expect(type([.delete], into: "a").text == "a")
    #expect(type([.home, .backspace], into: "a").text == "a")
  }

  @Test func editsLikeAShell() {
    #expect(type([.control("w")], into: "one two ").text == "one ")
    #expect(type([.left, .control("u")], into: "abc").text == "c")
    #expect(type([.home, .right, .control("k")], into: "abc").text == "a")
    #expect(
      type([.control("a"), .control("b"), .control("e"), .character("!")], into: "a").text == "a!")
  }

  @Test func takesAPasteOnOneLine() {
    var field = TextField("a")
    _ = field.handle(.paste("1\r\n2\t3\n"))
    #expect(field.text == "a1 2 3")
    _ = field.handle(.paste(String(repeating: "x", count: 10_000)))
    #expect(field.text.count == TextField.limit)
  }

  @Test func joinsCombiningMarks() {
    let field = type([.character("y"), .character("\u{302}"), .character("x")])
    #expect(field.text == "y\u{302}x")
    #expect(field.cursor == 2)
    #expect(type([.backspace, .backspace], into: "y\u{302}x").text == "")
  }

  @Test func leavesOtherKeysAlone() {
    var field = TextField("a")
    let used = [field.handle(.enter), field.handle(.control("c")), field.handle(.up)]
    #expect(used == [false, false, false])
    #expect(field.text == "a")
  }

  @Test func placesTheCursor() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    frame.draw(TextField("日x"), in: Rect(x: 1, y: 0, width: 6, height: 1))
    #expect(frame.text == " 日x")
    #expect(frame.cursor == Frame.Cursor(x: 4, y: 0))
    #expect(frame[3, 0].style.underline && frame[6, 0].style.underline)
  }

  @Test func slidesWithTheCursor() {
    #expect(picture(TextField("abcdef"), 4, 1) == "def")
    #expect(picture(type([.home], into: "abcdef"), 4, 1) == "abcd")
  }

  @Test func showsAPlaceholder() {
    #expect(picture(TextField(placeholder: "a number"), 10, 1) == "a number")
  }

  @Test func survivesAnySize() {
    #expect(survives(TextField("日本語 ŷ text")))
    #expect(survives(TextField(placeholder: "−")))
  }

  @Test func takesNoMoreThanItsLimit() {
    var field = TextField()
    for _ in 0..<TextField.limit + 9 { _ = field.handle(.character("x")) }
    #expect(field.text.count == TextField.limit)
    // Marks piled on one character count, too.
    field = TextField("a")
    for _ in 0..<TextField.limit + 9 { _ = field.handle(.character("\u{301}")) }
    #expect(field.text.unicodeScalars.count == TextField.limit)
    _ = field.handle(.backspace)
    #expect(field.text.isEmpty)
  }
}
