import TextInterface
import Tutoring

/// What is offered after the last page: what stands open, the missed questions once more, and the summary.
public struct LessonEnd: CourseScreen {
  /// What a key asks for.
  public enum Command: Equatable, Sendable {
    case review
    case overview
    case summary
    case close
    case interrupt
  }

  private let title: String
  private let id: String
  private let summary: SessionSummary
  /// How many questions can be reviewed.
  private let missed: Int
  /// How many predictions and tasks went wrong; they are not reviewed.
  private let lost: Int
  /// Whether what was done is saved.
  private let isKept: Bool
  /// The characters of the terminal.
  public let glyphs: GlyphSet

  /// The end of the session's lesson.
  ///
  /// - Parameter isKept: whether what was done is saved, for the summary and the reviews to come.
  public init(_ session: Session, isKept: Bool = true, glyphs: GlyphSet = .unicode) {
    self.isKept = isKept
    title = session.lesson.title
    id = session.lesson.id
    summary = session.summary
    missed = session.missedQuestions.count
    lost = session.lostCount
    self.glyphs = glyphs
  }

  /// What F1 shows.
  public var keyHelp: [KeyHint] {
    [
      KeyHint(keys: "Enter Space", name: "back to the list of lessons, as do Esc, m and q"),
      KeyHint(keys: "o", name: "all pages, and what stands open"),
      KeyHint(keys: "v", name: "the missed questions once more, if there are any"),
      KeyHint(keys: "s", name: "the summary with its self-test"),
    ]
  }

  /// Tells what the key asks for.
  public mutating func respond(to key: Key) -> Command? {
    switch key {
    case .character("v"): missed > 0 ? .review : nil
    case .character("o"): .overview
    case .character("s"): .summary
    case .enter, .space, .escape, .character("q"), .character("m"): .close
    case .control("c"): .interrupt
    default: nil
    }
  }

  /// Points, what stands open, what was missed, and where the summary is kept.
  public func frame(size: Size) -> Frame {
    let review = missed > 0 ? [KeyHint(keys: "v", name: "review", importance: 4)] : []
    let hints =
      [
        KeyHint(keys: "Enter", name: "to the lessons", importance: 5),
        KeyHint(keys: "o", name: "all pages", importance: 4),
      ] + review
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
    return paragraph(StyledText(result, style: .bold))
      + sentences.flatMap { paragraph(StyledText($0)) }
      + paragraph(
        StyledText(
          "s opens the summary with its self-test."
            + (isKept
              ? " It is kept: `gradus summary \(id)` prints it with your own numbers."
              : " Nothing of this run is kept.")))
  }
  private var result: String {
    let points = "\(summary.points) of \(summary.maximum) points"
    return summary.open > 0 ? "The last page is behind you: \(points)." : "Finished: \(points)."
  }

  /// What stands open, what can be reviewed, and what cannot.
  private var sentences: [String] {
    let open = summary.open == 1 ? "One question stands" : "\(summary.open) questions stand"
    let missed =
      missed == 1 ? ("One question", "was", "it") : ("\(missed) questions", "were", "them")
    let lost =
      lost == 1 ? "One prediction or task" : "\(lost) predictions or tasks"
    let sentences = [
      summary.open > 0 ? "\(open) open. o shows all pages: those with a · have some." : nil,
      self.missed > 0
        ? "\(missed.0) went wrong or \(missed.1) given up. v asks \(missed.2) once more, with new "
          + "numbers where numbers are drawn, until all are right; your points stay."
          + (isKept ? " `gradus review` asks again tomorrow, and then less and less often." : "")
        : nil,
      self.lost > 0 ? "\(lost) went wrong. What training has shown is not asked again." : nil,
    ].compactMap(\.self)
    return sentences.isEmpty ? ["Nothing was missed."] : sentences
  }
}
