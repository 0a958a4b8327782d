import LessonScript
import TextInterface
import Tutoring

/// The symbols and terms of the course: typing narrows the list, the entry under the marker is explained, and Enter
/// opens the page that explains it at length.
public struct GlossaryScreen: CourseScreen {
  /// What a key asks for.
  public typealias Command = PageChoice

  /// An entry with the page that explains it.
  public struct Entry: Equatable, Sendable {
    /// What it says.
    public var entry: Glossary.Entry
    /// nil where its lesson cannot be read.
    public var page: PageReference?
    /// `lesson 2, page 4`.
    public var place: String

    /// An entry and where it is explained.
    public init(_ entry: Glossary.Entry, page: PageReference?, place: String) {
      self.entry = entry
      self.page = page
      self.place = place
    }
  }

  private let entries: [Entry]
  /// The characters of the terminal.
  public let glyphs: GlyphSet
  private var list = FilteredList(placeholder: "type a symbol or a word")

  /// All entries; where a page is given, the first that stands on it is under the marker.
  public init(_ entries: [Entry], from page: Page? = nil, glyphs: GlyphSet = .unicode) {
    self.entries = entries
    self.glyphs = glyphs
    if let page { list.selected = entries.firstIndex { page.mentions($0.entry) } ?? 0 }
  }

  /// What is typed finds entries by a whole term first, for a symbol stands within many words, then by how a
  /// word of one begins, then within one, then by their meaning.
  private var found: [Entry] {
    guard !list.words.isEmpty else { return entries }
    return Match.allCases.flatMap { match in
      entries.filter { self.match($0.entry) == match }
    }
  }

  private enum Match: CaseIterable { case termAsTyped, term, beginning, withinTerms, meaning }

  private func match(_ entry: Glossary.Entry) -> Match? {
    let terms = entry.terms.map(\.withPlainDigits)
    let small = terms.map { $0.lowercased() }
    let (words, typed) = (list.words, list.field.text.withPlainDigits)
    let sought = words.joined(separator: " ").withPlainDigits
    func holds(_ text: String) -> Bool { words.allSatisfy(text.lowercased().contains) }
    if terms.contains(typed) { return .termAsTyped }
    if small.contains(sought) { return .term }
    if small.contains(where: { (" " + $0).contains(" " + sought) }) { return .beginning }
    if holds(small.joined(separator: " ")) { return .withinTerms }
    return holds(entry.meaning.map(\.plainText).joined(separator: " ")) ? .meaning : nil
  }

  /// What F1 shows.
  public var keyHelp: [KeyHint] {
    [
      KeyHint(
        keys: "letters", name: "are typed: the list keeps the terms that hold all of the words"),
      KeyHint(keys: "↑↓", name: "choose a term, PgUp and PgDn by ten"),
      KeyHint(keys: "Enter", name: "go to the page that explains the term"),
      KeyHint(keys: "^U", name: "clear what is typed before the cursor"),
      KeyHint(keys: "Esc", name: "back to where you were"),
    ]
  }

  /// Moves the marker, takes what is typed, or tells what the key asks for.
  public mutating func respond(to key: Key) -> PageChoice? {
    let found = found
    switch key {
    case .control("c"): return .interrupt
    case .escape: return .close
    case .enter:
      guard found.indices.contains(list.selected) else { return nil }
      return found[list.selected].page.map { .open($0) }
    default:
      _ = list.handle(key, count: found.count)
      return nil
    }
  }

  /// The terms on the left, what the one under the marker means on the right; on a narrow screen below.
  public func frame(size: Size) -> Frame {
    let hints = [
      CourseFrame.choose(glyphs), KeyHint(keys: "Enter", name: "to its page", importance: 5),
      KeyHint(keys: "Esc", name: "back", importance: 6),
      CourseFrame.help,
    ]
    return CourseFrame(subtitle: "glossary", hints: hints, glyphs: glyphs).frame(size: size) {
      rect, frame in
      let found = found
      let below = list.draw(in: rect, of: &frame, glyphs: glyphs)
      guard !found.isEmpty else {
        frame.write("nothing of that name", x: below.x, y: below.y, style: .muted)
        return
      }
      let (left, right) = Self.panes(of: below)
      let choices = found.map { entry in
        let terms = StyledText(entry.entry.terms.joined(separator: ", "))
        return ChoiceList.Choice(terms.truncated(to: left.width - 2, glyphs: glyphs))
      }
      frame.draw(ChoiceList(choices, selected: list.selected), in: left, glyphs: glyphs)
      let lines = Self.lines(of: found[list.selected], width: right.width, glyphs: glyphs)
      for (row, line) in lines.prefix(right.height).enumerated() {
        frame.write(line, x: right.x, y: right.y + row)
      }
    }
  }

  private static func panes(of rect: Rect) -> (Rect, Rect) {
    guard rect.width < ScreenLayout.narrowest else { return rect.splitLeft(30, gap: 2) }
    return rect.splitTop(max(rect.height - 7, 1), gap: 1)
  }

  private static func lines(of entry: Entry, width: Int, glyphs: GlyphSet) -> [StyledText] {
    let layout = ProseLayout(
      inline: InlineText(formulas: .none), width: min(width, ScreenLayout.longestLine),
      glyphs: glyphs)
    let terms = StyledText(entry.entry.terms.joined(separator: ", "), style: .bold)
    return layout.wrap(terms) + [StyledText()] + layout.lines(of: entry.entry.meaning)
      + [StyledText()] + layout.wrap(StyledText(entry.place, style: .muted))
  }
}

extension String {
  /// With subscripts as they can be typed: `x1` for `x₁`.
  fileprivate var withPlainDigits: String {
    let digits = unicodeScalars.map { scalar -> Unicode.Scalar in
      guard (0x2080...0x2089).contains(scalar.value) else { return scalar }
      return Unicode.Scalar(UInt8(scalar.value - 0x2080 + 0x30))
    }
    return String(String.UnicodeScalarView(digits))
  }
}
