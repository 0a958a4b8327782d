import LessonScript
import TextInterface
import Tutoring

/// The pages of a lesson and what became of each, to jump to.
public struct PageOverview: CourseScreen {
  /// What a key asks for.
  public typealias Command = PageChoice

  private let lesson: String
  private let title: String
  private let entries: [Entry]
  /// The characters of the terminal.
  public let glyphs: GlyphSet
  private var marker: ListMarker

  private struct Entry: Equatable, Sendable {
    var title: StyledText
    var state: PageState
    /// Earned and possible; empty where nothing can be earned.
    var points: String
  }

  /// The pages of the session's lesson, the open one under the marker.
  public init(_ session: Session, glyphs: GlyphSet = .unicode) {
    lesson = session.lesson.id
    title = session.lesson.title
    self.glyphs = glyphs
    marker = ListMarker(selected: session.pageIndex)
    let inline = InlineText(formulas: session.formulas)
    let book = Dictionary(
      Gradebook(session).entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entries = session.lesson.pages.enumerated().map { index, page in
      let entries = page.items.compactMap { book[$0.id] }
      let (earned, most) = (entries.map(\.points).reduce(0, +), entries.map(\.maximum).reduce(0, +))
      return Entry(
        title: inline(page.title), state: session.state(ofPage: index),
        points: most > 0 ? "\(earned)/\(most)" : "")
    }
  }

  /// What F1 shows.
  public var keyHelp: [KeyHint] {
    [
      KeyHint(keys: "↑↓", name: "choose a page, PgUp and PgDn by ten"),
      KeyHint(keys: "Enter", name: "go to the page"),
      KeyHint(keys: "Esc o q", name: "back to where you were"),
    ]
  }

  /// Moves the marker, or tells what the key asks for.
  public mutating func respond(to key: Key) -> PageChoice? {
    if marker.move(key, in: entries.count) { return nil }
    switch key {
    case .character("k"): _ = marker.move(.up, in: entries.count)
    case .character("j"): _ = marker.move(.down, in: entries.count)
    case .enter, .right: return .open(PageReference(lesson: lesson, page: marker.selected))
    case .control("c"): return .interrupt
    case .escape, .left, .character("o"), .character("q"): return .close
    default: break
    }
    return nil
  }

  /// A line for each page: what became of it, its number and title, its points.
  public func frame(size: Size) -> Frame {
    let hints = [
      CourseFrame.choose(glyphs), KeyHint(keys: "Enter", name: "go there", importance: 5),
      KeyHint(keys: "Esc", name: "back", importance: 3),
      CourseFrame.help,
    ]
    return CourseFrame(
      subtitle: title, remark: "✓ done   ✗ missed   · open", hints: hints, glyphs: glyphs
    ).frame(size: size) { rect, frame in
      let choices = entries.indices.map { ChoiceList.Choice(line($0, width: rect.width - 2)) }
      frame.draw(ChoiceList(choices, selected: marker.selected), in: rect, glyphs: glyphs)
    }
  }

  private func line(_ index: Int, width: Int) -> StyledText {
    let (title, points) = (entries[index].title, entries[index].points)
    let number = "\(index + 1)".padded(to: 4, .right)
    let start = entries[index].state.sign + StyledText(number + "  ", style: .muted)
    let room = min(width, 72)
    let text = start + title.truncated(to: max(room - start.columns - 8, 4), glyphs: glyphs)
    let gap = max(room - text.columns - points.columns, 1)
    return text + StyledText(String(repeating: " ", count: gap) + points, style: .muted)
  }
}

extension PageState {
  fileprivate var sign: StyledText {
    switch self {
    case .open: StyledText("·", style: .muted)
    case .done: StyledText("✓", style: Style(.good, bold: true))
    case .missed: StyledText("✗", style: Style(.bad, bold: true))
    }
  }
}
