extension Glossary {
  /// Reads `glossary.md`: `# Glossary`, then for each entry a heading `## ŷ, output`, its meaning, and in a paragraph
  /// of its own a link to the lesson that explains it: `[lesson 1](01-houses.md)`.
  ///
  /// - Throws: every mistake of the file, in order.
  public static func parse(_ source: LessonSource) throws(LessonErrors) -> Glossary {
    var reader = GlossaryReader(source: source)
    return try reader.glossary()
  }
}

/// Reads a glossary's Markdown.
private struct GlossaryReader {
  static let longest = 500_000
  static let mostEntries = 1000

  private let source: LessonSource
  private var diagnostics: Diagnostics
  private var entries: [Glossary.Entry] = []
  private var firstLines: [String: Int] = [:]

  init(source: LessonSource) {
    self.source = source
    diagnostics = Diagnostics(SourceText(source))
  }

  mutating func glossary() throws(LessonErrors) -> Glossary {
    read()
    for entry in entries where entry.lesson.isEmpty || entry.meaning.isEmpty {
      diagnostics.report(
        .glossary(entry.lesson.isEmpty ? .noLesson : .noMeaning), at: entry.location)
    }
    guard diagnostics.errors.isEmpty else { throw LessonErrors(diagnostics.errors) }
    return Glossary(entries: entries, source: source)
  }

  private mutating func read() {
    guard source.text.utf8.count <= Self.longest else {
      return diagnostics.report(
        .structure(.tooLong(limit: Self.longest)), at: SourcePosition(line: 1, column: 1))
    }
    guard !diagnostics.reportOddCharacters() else { return }
    let lines = diagnostics.source.lines
    for element in MarkdownReader(lines: lines, firstLine: 1).elements(&diagnostics) {
      switch element {
      case .heading(level: 2, let title, let position): begin(title.plainText, position)
      case .heading(_, _, let position):
        if position.line > 1 { diagnostics.report(.glossary(.heading), at: position) }
      case .prose(let prose, let position): add(prose, position)
      case .fence(let fence): diagnostics.report(.glossary(.block), at: fence.position)
      }
    }
  }

  private mutating func begin(_ title: String, _ position: SourcePosition) {
    let terms = title.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    for term in terms {
      if let line = firstLines[term] {
        diagnostics.report(.repeated(.term, name: term, firstLine: line), at: position)
      }
      firstLines[term] = position.line
    }
    guard entries.count < Self.mostEntries else {
      return diagnostics.report(.glossary(.tooMany(Self.mostEntries)), at: position)
    }
    entries.append(
      Glossary.Entry(
        terms: terms, meaning: [], lesson: "", location: diagnostics.source.location(position)))
  }

  private mutating func add(_ prose: Prose, _ position: SourcePosition) {
    guard let last = entries.indices.last else {
      return diagnostics.report(.glossary(.textBeforeFirstEntry), at: position)
    }
    if !prose.values.isEmpty { diagnostics.report(.glossary(.value), at: position) }
    if case .paragraph(let text) = prose, text.count == 1,
      case .link(_, let destination)? = text.first
    {
      entries[last].lesson = Self.lessonID(of: destination)
    } else {
      entries[last].meaning.append(prose)
    }
  }

  /// `02-perceptron.md` is the lesson `perceptron`.
  private static func lessonID(of file: String) -> String {
    let name = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    return String(name.drop { $0.isNumber || $0 == "-" })
  }
}
