import TextInterface

/// What is offered after the last page: the missed questions once more, and the summary.
public struct LessonEnd: CourseScreen {
  /// What a key asks for.
  public enum Command: Equatable, Sendable {
    case review
    case summary
    case close
    case interrupt
  }

  private let title: String
  private let id: String
  private let points: String
  /// How many questions were missed.
  private let missed: Int
  /// The characters of the terminal.
  public let glyphs: GlyphSet

  /// The end of a lesson.
  public init(
    title: String, id: String, points: Int, maximum: Int, missed: Int, glyphs: GlyphSet = .unicode
  ) {
    self.title = title
    self.id = id
    self.points = "\(points) of \(maximum) points"
    self.missed = missed
    self.glyphs = glyphs
  }

  /// What F1 shows.
  public var keyHelp: [KeyHint] {
    [
      KeyHint(keys: "Enter Space", name: "back to the list of lessons, as do Esc, m and q"),
      KeyHint(keys: "v", name: "the missed questions once more, if there are any"),
      KeyHint(keys: "s", name: "the summary with its self-test"),
    ]
  }

  /// Tells what the key asks for.
  public mutating func respond(to key: Key) -> Command? {
    switch key {
    case .character("v"): missed > 0 ? .review : nil
    case .character("s"): .summary
    case .enter, .space, .escape, .character("q"), .character("m"): .close
    case .control("c"): .interrupt
    default: nil
    }
  }

  /// Points, what was missed, and where the summary is kept.
  public func frame(size: Size) -> Frame {
    let review = missed > 0 ? [KeyHint(keys: "v", name: "review", importance: 4)] : []
    let hints =
      [KeyHint(keys: "Enter", name: "to the lessons", importance: 5)] + review
      + [KeyHint(keys: "s", name: "summary", importance: 3), CourseFrame.help]
    return CourseFrame(subtitle: title, hints: hints, glyphs: glyphs).frame(size: size) {
      rect, frame in
      let lines = lines(width: min(rect.width, ScreenLayout.longestLine))
      for (row, line) in lines.enumerated() { frame.write(line, x: rect.x, y: rect.y + row) }
    }
  }

  private func lines(width: Int) -> [StyledText] {
    func paragraph(_ text: StyledText) -> [StyledText] {
      text.transliterated(glyphs).wrapped(to: width) + [StyledText()]
    }
    let sorry =
      missed > 0
      ? "\(missed == 1 ? "One question" : "\(missed) questions") went wrong or stayed open. v asks "
        + "\(missed == 1 ? "it" : "them") once more, with new numbers where numbers are drawn, until all "
        + "are right; your points stay. `gradus review` asks again tomorrow, and then less and less often."
      : "Nothing was missed."
    return paragraph(StyledText("Finished: \(points).", style: .bold))
      + paragraph(StyledText(sorry))
      + paragraph(
        StyledText(
          "s opens the summary with its self-test. It is kept: `gradus summary \(id)` prints it with "
            + "your own numbers."))
  }
}
