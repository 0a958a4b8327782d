import TextInterface

/// The list of lessons to choose from.
public struct Menu: CourseScreen {
  /// A lesson in the list.
  public struct Entry: Equatable, Sendable {
    /// The lesson's title, or its id where it cannot be read.
    public var title: String
    /// How long it takes, as the author has it.
    public var minutes: Int?
    /// How far the learner came.
    public var progress: Progress

    /// A lesson with its title, the author's minutes and the learner's progress.
    public init(title: String, minutes: Int?, progress: Progress) {
      self.title = title
      self.minutes = minutes
      self.progress = progress
    }
  }

  /// How far a learner came in a lesson.
  public enum Progress: Equatable, Sendable {
    case new
    case begun(page: Int, of: Int, points: Int, maximum: Int)
    /// The last page was left; so many questions stand open.
    case finished(points: Int, maximum: Int, open: Int = 0)
    /// The lesson has errors; `gradus check` tells them.
    case broken
  }

  /// What a key asks for.
  public enum Command: Equatable, Sendable {
    case open(Int)
    /// Begin a lesson again; its progress is kept under another name.
    case beginAgain(Int)
    case welcome
    case search
    case glossary
    case review
    case quit
    case interrupt
  }

  /// From the first lesson to the last.
  public var entries: [Entry]
  /// The characters of the terminal.
  public var glyphs: GlyphSet
  /// A remark under the list.
  public var remark = ""
  /// How many questions are due for review today.
  public var dueCount = 0
  private var marker: ListMarker
  /// The last key asked to begin this lesson again, which takes the same key once more.
  private var askedToBeginAgain: Int?

  /// A list with the marker on a lesson, the nearest one where the index is beyond the list.
  public init(_ entries: [Entry], selected: Int = 0, glyphs: GlyphSet = .unicode) {
    self.entries = entries
    self.glyphs = glyphs
    marker = ListMarker(selected: min(max(selected, 0), max(entries.count - 1, 0)))
  }

  /// The lesson under the marker, from 0.
  public var selected: Int { marker.selected }

  /// What F1 shows.
  public var keyHelp: [KeyHint] {
    [
      KeyHint(keys: "↑↓  j k", name: "choose a lesson"),
      KeyHint(keys: "Enter", name: "open it where it was left"),
      KeyHint(keys: "r", name: "begin it again; what was done is kept aside"),
      KeyHint(keys: "v", name: "ask again what was missed and is due today"),
      KeyHint(keys: "/", name: "search all lessons"),
      KeyHint(keys: "g", name: "what the symbols and terms mean"),
      KeyHint(keys: "?", name: "what this is and how it works, the first page"),
      KeyHint(keys: "q  Esc", name: "leave; everything is kept"),
    ]
  }

  /// Moves the marker, or tells what the key asks for.
  public mutating func respond(to key: Key) -> Command? {
    let asked = askedToBeginAgain
    if asked != nil { remark = "" }
    askedToBeginAgain = nil
    if marker.move(key, in: entries.count) { return nil }
    switch key {
    case .character("k"): return respond(to: .up)
    case .character("j"): return respond(to: .down)
    case .enter, .space, .right: return entries.isEmpty ? nil : .open(selected)
    case .character("r"): return beginAgain(asked: asked)
    case .character("v"): return dueCount > 0 ? .review : nil
    case .character("g"): return .glossary
    case .character("/"): return .search
    case .character("?"): return .welcome
    case .character("q"), .escape: return .quit
    case .control("c"): return .interrupt
    default: return nil
    }
  }

  /// Asks once more first.
  private mutating func beginAgain(asked: Int?) -> Command? {
    guard canBeginAgain else { return nil }
    if asked == selected { return .beginAgain(selected) }
    askedToBeginAgain = selected
    remark = "r again begins “\(entries[selected].title)” from page 1. What you did is kept aside."
    return nil
  }

  private var canBeginAgain: Bool {
    guard entries.indices.contains(selected) else { return false }
    return switch entries[selected].progress {
    case .begun, .finished: true
    case .new, .broken: false
    }
  }

  /// The list with what has become of each lesson.
  public func frame(size: Size) -> Frame {
    CourseFrame(
      subtitle: "a course in neural networks", remark: remark, hints: hints, glyphs: glyphs
    ).frame(size: size) { rect, frame in
      let choices = entries.indices.map { ChoiceList.Choice(line($0, width: rect.width - 3)) }
      frame.draw(ChoiceList(choices, selected: selected), in: rect, glyphs: glyphs)
    }
  }

  private var hints: [KeyHint] {
    [CourseFrame.choose(glyphs), KeyHint(keys: "Enter", name: "open", importance: 9)]
      + (dueCount > 0 ? [KeyHint(keys: "v", name: "review (\(dueCount))", importance: 7)] : [])
      + (canBeginAgain ? [KeyHint(keys: "r", name: "begin again", importance: 6)] : [])
      + [
        KeyHint(keys: "/", name: "search", importance: 3),
        KeyHint(keys: "g", name: "glossary", importance: 3),
        KeyHint(keys: "?", name: "how it works", importance: 5),
        KeyHint(keys: "q", name: "quit", importance: 8),
      ]
  }

  /// Number and title on the left, what has become of it on the right.
  private func line(_ index: Int, width: Int) -> StyledText {
    let entry = entries[index]
    let number = "\(index + 1)".padded(to: "\(entries.count)".count, .right)
    let title = StyledText(number + "  ", style: .muted) + StyledText(entry.title)
    let status = entry.status
    let gap = max(min(width, 76) - title.columns - status.columns, 2)
    return title + StyledText(String(repeating: " ", count: gap)) + status
  }
}

extension Menu.Entry {
  fileprivate var status: StyledText {
    switch progress {
    case .new: StyledText(minutes.map { "\($0) minutes" } ?? "new", style: .muted)
    case .begun(let page, let count, let points, let maximum):
      Self.bar(page - 1, of: count)
        + StyledText("  page \(page)/\(count)  \(points)/\(maximum) points", style: .muted)
    case .finished(let points, let maximum, let open) where open > 0:
      StyledText("\(points)/\(maximum) points, \(open) open", style: .muted)
    case .finished(let points, let maximum, _):
      StyledText("✓ \(points)/\(maximum) points", style: Style(.good))
    case .broken: StyledText("has errors: gradus check", style: Style(.bad))
    }
  }

  /// How many of the pages lie behind, in eight places.
  private static func bar(_ done: Int, of count: Int) -> StyledText {
    let places = 8
    let filled = count > 0 ? min(max(done * places / count, 0), places) : 0
    return StyledText(String(repeating: "━", count: filled))
      + StyledText(String(repeating: "─", count: places - filled), style: .muted)
  }
}
