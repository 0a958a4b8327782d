import LessonScript
import TextInterface

/// Every page of the course that holds the words that are typed; Enter opens it.
public struct CourseSearch: CourseScreen {
  /// What a key asks for.
  public typealias Command = PageChoice

  /// A page and what can be found on it.
  public struct IndexedPage: Equatable, Sendable {
    var reference: PageReference
    /// `2.4`: the lesson's number and the page's.
    var number: String
    var title: String
    /// The page's words, a piece a line.
    var words: String
    /// Title and words in small letters.
    fileprivate let sought: String

    init(_ page: Page, at reference: PageReference, lesson: Int, lessonTitle: String) {
      self.reference = reference
      number = "\(lesson).\(reference.page + 1)"
      title = page.title.plainText
      words = page.words.withoutFormulas
      sought = (lessonTitle + "\n" + title + "\n" + words).lowercased()
    }
  }

  private let pages: [IndexedPage]
  /// The characters of the terminal.
  public let glyphs: GlyphSet
  private var list = FilteredList(placeholder: "type words")
  /// The pages that hold what is typed, those with all of it in the title first.
  private var found: [IndexedPage] = []

  /// A search through these lessons, each with its number.
  public init(_ lessons: [(number: Int, lesson: Lesson)], glyphs: GlyphSet = .unicode) {
    self.glyphs = glyphs
    pages = lessons.flatMap { number, lesson in
      lesson.pages.enumerated().map { index, page in
        IndexedPage(
          page, at: PageReference(lesson: lesson.id, page: index), lesson: number,
          lessonTitle: lesson.title)
      }
    }
  }

  /// What F1 shows.
  public var keyHelp: [KeyHint] {
    [
      KeyHint(keys: "letters", name: "are typed: every page that holds all of the words is listed"),
      KeyHint(keys: "↑↓", name: "choose a page, PgUp and PgDn by ten"),
      KeyHint(keys: "Enter", name: "go to the page"),
      KeyHint(keys: "^U", name: "clear what is typed before the cursor"),
      KeyHint(keys: "Esc", name: "back to where you were"),
    ]
  }

  /// Moves the marker, takes what is typed, or tells what the key asks for.
  public mutating func respond(to key: Key) -> PageChoice? {
    switch key {
    case .control("c"): return .interrupt
    case .escape: return .close
    case .enter:
      return found.indices.contains(list.selected) ? .open(found[list.selected].reference) : nil
    default:
      let before = list.words
      _ = list.handle(key, count: found.count)
      if list.words != before { search() }
      return nil
    }
  }

  private mutating func search() {
    let words = list.words
    guard !words.isEmpty else {
      found = []
      return
    }
    let holding = pages.filter { words.allSatisfy($0.sought.contains) }
    let inTitle = holding.filter { words.allSatisfy($0.title.lowercased().contains) }
    found = inTitle + holding.filter { page in !inTitle.contains { $0.number == page.number } }
  }

  /// The field, then a line for each page: its number, its title, the words around what was found.
  public func frame(size: Size) -> Frame {
    let hints = [
      CourseFrame.choose(glyphs), KeyHint(keys: "Enter", name: "go there", importance: 5),
      KeyHint(keys: "Esc", name: "back", importance: 6),
      CourseFrame.help,
    ]
    return CourseFrame(subtitle: "search in all lessons", hints: hints, glyphs: glyphs)
      .frame(size: size) { rect, frame in
        let below = list.draw(in: rect, of: &frame, glyphs: glyphs)
        let choices = found.map { ChoiceList.Choice(line($0, width: below.width - 2)) }
        frame.draw(ChoiceList(choices, selected: list.selected), in: below, glyphs: glyphs)
        if found.isEmpty, !list.words.isEmpty {
          frame.write("no page has these words", x: below.x, y: below.y, style: .muted)
        }
      }
  }

  private func line(_ page: IndexedPage, width: Int) -> StyledText {
    let start = StyledText(page.number.padded(to: 6), style: .muted) + StyledText(page.title + "  ")
    let line = start + StyledText(excerpt(of: page), style: .muted)
    return line.truncated(to: width, glyphs: glyphs)
  }

  /// The piece of the page in which the first of the words stands, from a little before it.
  private func excerpt(of page: IndexedPage) -> String {
    guard let word = list.words.first,
      let piece = page.words.split(separator: "\n").first(where: { $0.lowercased().contains(word) })
    else { return "" }
    let text = String(piece)
    guard let range = text.lowercased().firstRange(of: word) else { return text }
    let before = text.lowercased().distance(
      from: text.lowercased().startIndex, to: range.lowerBound)
    guard before > 24 else { return text }
    let start = text.dropFirst(before - 20).drop { !$0.isWhitespace }
    return "… " + start.drop(while: \.isWhitespace)
  }
}

extension String {
  /// Numbers in braces as they are, and a mark where a page computes one.
  fileprivate var withoutFormulas: String {
    replacing(/\{([^{}]*)\}/) { Double($0.1) == nil ? "…" : String($0.1) }
  }
}
