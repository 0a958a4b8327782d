extension StyledText {
  /// The text in lines of at most so many columns, broken between words, inside of words that are longer than a
  /// line, and on both sides of wide characters (a simplification of Unicode's UAX 14). A newline always breaks;
  /// a no-break space never does.
  /// - Parameter hangingIndent: columns left free at the beginning of every line but the first of a paragraph.
  public func wrapped(to width: Int, hangingIndent: Int = 0) -> [StyledText] {
    var wrapper = Wrapper(
      width: max(1, width), hangingIndent: max(0, min(hangingIndent, width - 1)))
    for run in runs {
      for character in run.text { wrapper.add(character, style: run.style) }
    }
    return wrapper.finish()
  }

  /// The line with spaces before it, so that it stands left, in the middle or right of a width.
  public func aligned(_ alignment: Alignment, width: Int) -> StyledText {
    StyledText(String(repeating: " ", count: alignment.leading(width - columns))) + self
  }

  /// The beginning that fits into so many columns, with an ellipsis where something is missing.
  public func truncated(to width: Int, glyphs: GlyphSet = .unicode) -> StyledText {
    guard columns > width else { return self }
    let mark = glyphs == .unicode ? "…" : "."
    var room = width - 1
    var result = StyledText()
    for run in runs where room > 0 {
      let part = run.text.prefix(columns: room)
      room = part.count < run.text.count ? 0 : room - part.columns
      result.append(part, style: run.style)
    }
    if width > 0 { result.append(mark, style: runs.last?.style ?? .plain) }
    return result
  }
}

/// Collects characters into words and words into lines.
private struct Wrapper {
  typealias Glyph = (character: Character, style: Style)

  let width: Int
  let hangingIndent: Int
  private var lines: [StyledText] = []
  private var line: [Glyph] = []
  private var lineColumns = 0
  private var spaces: [Glyph] = []
  private var word: [Glyph] = []
  private var wordColumns = 0
  private var isFirst = true

  init(width: Int, hangingIndent: Int) {
    self.width = width
    self.hangingIndent = hangingIndent
  }

  mutating func add(_ character: Character, style: Style) {
    switch character {
    case "\n", "\r\n": endParagraph()
    case " ", "\t":
      endWord()
      spaces.append((" ", style))
    default:
      if character.columns == 2 { endWord() }
      word.append((character == "\u{A0}" ? " " : character, style))
      wordColumns += character.columns
      if character.columns == 2 { endWord() }
    }
  }

  mutating func finish() -> [StyledText] {
    endWord()
    if !line.isEmpty || !spaces.isEmpty || lines.isEmpty || isFirst { endLine() }
    return lines
  }

  private var room: Int { width - (isFirst ? 0 : hangingIndent) }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if lineColumns + spaces.count + wordColumns > room, !line.isEmpty { endLine() }
    // Spaces at a break vanish; those that a paragraph begins with are its indentation.
    if line.isEmpty && !isFirst { spaces = [] }
    append(spaces)
    append(word)
    spaces = []
    word = []
    wordColumns = 0
  }

  private mutating func append(_ glyphs: [Glyph]) {
    for glyph in glyphs {
      let columns = glyph.character.columns
      if lineColumns + columns > room, !line.isEmpty { endLine() }
      line.append(glyph)
      lineColumns += columns
    }
  }

  private mutating func endLine() {
    var text = StyledText(isFirst ? "" : String(repeating: " ", count: hangingIndent))
    if line.isEmpty { text = StyledText() }
    for glyph in line { text.append(String(glyph.character), style: glyph.style) }
    lines.append(text)
    line = []
    lineColumns = 0
    isFirst = false
  }

  private mutating func endParagraph() {
    endWord()
    endLine()
    spaces = []
    isFirst = true
  }
}
