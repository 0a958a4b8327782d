import TextInterface

/// The list of lessons to choose from.
public struct Menu: Equatable, Sendable {
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
    case finished(points: Int, maximum: Int)
    /// The lesson has errors; `gradus check` tells them.
    case broken
  }

  /// What a key asks for.
  public enum Command: Equatable, Sendable {
    case open(Int)
    case quit
    case interrupt
  }

  /// From the first lesson to the last.
  public var entries: [Entry]
  /// The lesson under the marker, from 0.
  public internal(set) var selected = 0
  /// The characters of the terminal.
  public var glyphs: GlyphSet
  /// A remark under the list.
  public var remark = ""

  /// A list with the marker on a lesson, the nearest one where the index is beyond the list.
  public init(_ entries: [Entry], selected: Int = 0, glyphs: GlyphSet = .unicode) {
    self.entries = entries
    self.selected = min(max(selected, 0), max(entries.count - 1, 0))
    self.glyphs = glyphs
  }

  /// Moves the marker, or tells what the key asks for.
  public mutating func respond(to key: Key) -> Command? {
    switch key {
    case .up, .character("k"): move(by: -1)
    case .down, .character("j"), .tab: move(by: 1)
    case .enter, .space, .right: return entries.isEmpty ? nil : .open(selected)
    case .character("q"), .escape: return .quit
    case .control("c"): return .interrupt
    default: break
    }
    return nil
  }

  private mutating func move(by direction: Int) {
    guard !entries.isEmpty else { return }
    selected = (selected + direction + entries.count) % entries.count
  }
}

/// The menu as a screen.
public func render(_ menu: Menu, size: Size) -> Frame {
  var frame = Frame(size: size)
  let inner = Rect(size).inset(left: 1, right: 1)
  frame.write("gradus", x: inner.x, y: 0, style: Style(.accent, bold: true))
  frame.write("a course in neural networks", x: inner.x + 8, y: 0, style: .muted)
  let (list, foot) = inner.inset(top: 2).splitBottom(1)
  let choices = menu.entries.map { ChoiceList.Choice(menu.line($0, width: list.width - 3)) }
  frame.draw(ChoiceList(choices, selected: menu.selected), in: list, glyphs: menu.glyphs)
  frame.write(
    menu.glyphs.transliterate(menu.remark), x: inner.x, y: foot.y - 1, style: Style(.warning))
  let hints = [
    KeyHint(keys: menu.glyphs.transliterate("↑↓"), name: "choose", importance: 2),
    KeyHint(keys: "Enter", name: "open", importance: 3), KeyHint(keys: "q", name: "quit"),
  ]
  frame.draw(KeyFooter(hints), in: foot, glyphs: menu.glyphs)
  return frame.restricted(to: menu.glyphs)
}

extension Menu {
  /// The title on the left, what has become of it on the right.
  fileprivate func line(_ entry: Entry, width: Int) -> StyledText {
    let status = entry.status
    let gap = max(min(width, 70) - entry.title.columns - status.string.columns, 2)
    return StyledText(entry.title + String(repeating: " ", count: gap)) + status
  }
}

extension Menu.Entry {
  fileprivate var status: StyledText {
    switch progress {
    case .new: StyledText(minutes.map { "\($0) minutes" } ?? "new", style: .muted)
    case .begun(let page, let count, let points, let maximum):
      StyledText("page \(page)/\(count)  \(points)/\(maximum) points", style: .muted)
    case .finished(let points, let maximum):
      StyledText("✓ \(points)/\(maximum) points", style: Style(.good))
    case .broken: StyledText("has errors: gradus check", style: Style(.bad))
    }
  }
}
