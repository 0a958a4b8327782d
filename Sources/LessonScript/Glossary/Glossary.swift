/// The symbols and terms of a course, each with its meaning and the lesson that explains it: the file
/// `Lessons/glossary.md`.
public struct Glossary: Equatable, Sendable {
  /// In the author's order.
  public var entries: [Entry]
  /// The text it was read from, for error messages that show the line.
  public var source: LessonSource

  /// A glossary of these entries.
  public init(entries: [Entry], source: LessonSource) {
    self.entries = entries
    self.source = source
  }

  /// A symbol or a term, and other ways to write it.
  public struct Entry: Equatable, Sendable {
    /// The ways to write it, the usual one first: `ŷ`, `output`.
    public var terms: [String]
    /// What it means.
    public var meaning: [Prose]
    /// The lesson that explains it.
    public var lesson: String
    /// Where its heading stands.
    public var location: SourceLocation

    /// An entry, and the id of the lesson that explains it.
    public init(terms: [String], meaning: [Prose], lesson: String, location: SourceLocation) {
      self.terms = terms
      self.meaning = meaning
      self.lesson = lesson
      self.location = location
    }

    /// The page of its lesson that explains it, from 0: the first where one of its terms is emphasised, else the
    /// first where one stands; nil where none does.
    public func page(in lesson: Lesson) -> Int? {
      lesson.pages.firstIndex { page in
        let emphasised = page.emphasised
        return terms.contains { term in emphasised.contains { $0.isTerm(term) } }
      } ?? lesson.pages.firstIndex { $0.mentions(self) }
    }
  }

  /// What is wrong with the entries, as far as only the lessons of the course show it.
  ///
  /// - Parameter lessons: by id; nil for one that cannot be read, which is told elsewhere.
  public func errors(lessons: [String: Lesson?]) -> [LessonError] {
    entries.compactMap { entry in
      let problem: LessonError.Problem
      switch lessons[entry.lesson] {
      case nil:
        problem = .glossary(.unknownLesson(entry.lesson, known: lessons.keys.sorted()))
      case .some(nil): return nil
      case .some(.some(let lesson)):
        guard entry.page(in: lesson) == nil else { return nil }
        problem = .glossary(.notInLesson(entry.terms, lesson: lesson.id))
      }
      let line = source.line(entry.location.line)
      return LessonError(problem, at: entry.location, line: line)
    }
  }
}

extension Page {
  /// Whether one of an entry's terms stands on the page.
  public func mentions(_ entry: Glossary.Entry) -> Bool {
    let words = title.plainText + "\n" + words
    return entry.terms.contains(where: words.mentions)
  }
}

extension String {
  /// Whether this is the term itself, or its plural.
  fileprivate func isTerm(_ term: String) -> Bool {
    [term.lowercased(), term.lowercased() + "s"].contains(lowercased())
  }

  /// Whether a term stands here by itself, not inside another word: a plural counts, and the case of words does not;
  /// one or two signs are a symbol, whose case matters.
  func mentions(_ term: String) -> Bool {
    guard !term.isEmpty else { return false }
    let isSymbol = term.count < 3
    let (text, sought) = isSymbol ? (self, term) : (lowercased(), term.lowercased())
    return text.ranges(of: sought).contains { range in
      let before = text[..<range.lowerBound].last
      var after = text[range.upperBound...]
      if !isSymbol, after.first == "s" { after.removeFirst() }
      return before.map(\.isPartOfWord) != true && after.first.map(\.isPartOfWord) != true
    }
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}
