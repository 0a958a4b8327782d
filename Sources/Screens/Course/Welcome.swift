import TextInterface

/// What gradus is and how it works, in one screen: for whoever opens it the first time.
public struct Welcome: CourseScreen {
  /// What a key asks for.
  public enum Command: Equatable, Sendable {
    case close
    case interrupt
  }

  /// The characters of the terminal.
  public var glyphs: GlyphSet
  /// Lines scrolled away at the top, where the screen is small.
  private var scroll = 0

  /// The first screen.
  public init(glyphs: GlyphSet = .unicode) { self.glyphs = glyphs }

  /// Arrows scroll, any other key closes.
  public mutating func respond(to key: Key) -> Command? {
    switch key {
    case .down, .pageDown: scroll += 1
    case .up, .pageUp: scroll = max(scroll - 1, 0)
    case .control("c"): return .interrupt
    default: return .close
    }
    return nil
  }

  /// What this is, the keys, and what becomes of answers.
  public func frame(size: Size) -> Frame {
    let hints = [
      KeyHint(keys: "Enter", name: "to the lessons", importance: 2),
      KeyHint(keys: glyphs.transliterate("↑↓"), name: "scroll"),
    ]
    return CourseFrame(subtitle: "a course in neural networks", hints: hints, glyphs: glyphs)
      .frame(size: size) { rect, frame in
        let lines = Self.lines(width: min(rect.width, 72), glyphs: glyphs)
        let hidden = min(scroll, max(lines.count - rect.height, 0))
        for (row, line) in lines.dropFirst(hidden).enumerated() {
          frame.write(line, x: rect.x, y: rect.y + row)
        }
      }
  }

  private static let keys = [
    ("Enter", "the way on: answer, train, the next page; else a free hint"),
    ("Space", "train and pause"),
    ("PgUp PgDn", "the page before, the next page"),
    ("a b c …", "choose; and anything is typed while a field waits"),
    ("Esc", "leaves the answer: letters are commands; Enter goes back"),
    ("h", "a hint; what tries and hints cost stands beside a question"),
    ("o  g  /", "all pages of the lesson; what a symbol means; search"),
    ("F1", "all keys, in the list, in lessons and around them"),
    ("m  q", "the list of lessons; leave"),
  ]

  static func lines(width: Int, glyphs: GlyphSet) -> [StyledText] {
    func paragraph(_ text: String) -> [StyledText] {
      StyledText(text).transliterated(glyphs).wrapped(to: width) + [StyledText()]
    }
    let keys = keys.flatMap { key, meaning in
      (StyledText("  " + key.padded(to: 11), style: .bold) + StyledText(meaning))
        .transliterated(glyphs).wrapped(to: width, hangingIndent: 13)
    }
    return paragraph(
      "Here you see how neural networks compute, learn and fail: on networks small enough to follow, "
        + "with numbers that are computed while you watch.")
      + paragraph(
        "A lesson is a row of pages: words on the left, pictures on the right.")
      + keys + [StyledText()]
      + paragraph(
        "The last line says whether letters are typed or are commands. What gives up points asks once "
          + "more. Guess before you train; that is how one learns most.")
      + paragraph("Everything is kept. Leave whenever you like, and go on where you were.")
  }
}
