extension FieldTable {
  static let frontMatter = FieldTable(
    name: "front matter",
    keys: [
      Field("gradus", .whole(1...Int.max), required: true, "the version of the lesson language: 1"),
      Field("id", .identifier, required: true, "the lesson's name in commands and files"),
      Field(
        "version", .whole(1...Int.max), required: true, "raised when old answers no longer fit"),
      Field("title", .text, required: true, "as in the menu"),
      Field("author", .text, "who wrote it"),
      Field(
        "language", .special(languageWords, reads: readsLanguage), usual: "en",
        "the language that it is written in"),
      Field("minutes", .whole(1...10_000), "how long it takes"),
      Field("requires", .list(.identifier, count: 0...50), "ids of lessons that come before"),
      Field(
        "budget", .whole(1...1_000_000_000), usual: "\(FrontMatter.usualBudget)",
        "how many updates the author's way through may take; one of a large network or batch counts as several"
      ),
    ])
}

private let languageWords = "a language tag such as en or pt-BR"

@Sendable private func readsLanguage(
  _ text: PositionedText, key: String, _ diagnostics: inout Diagnostics
) -> Bool {
  if text.string.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil { return true }
  diagnostics.report(
    .unexpected(key: "`\(key)`", expected: languageWords, found: "`\(text.string)`"),
    at: text.start)
  return false
}

/// Reads the `---` block on top.
enum FrontMatterReader {
  static let knownFormat = 1

  struct Result {
    var matter: FrontMatter?
    /// Whether it says it is of a later language than this program knows.
    var isNewer = false
    /// The line after the closing `---`.
    var nextLine = 1
  }

  static func read(_ diagnostics: inout Diagnostics) -> Result {
    let lines = diagnostics.source.lines
    let top = SourcePosition(line: 1, column: 1)
    guard lines.first?.trimmed == "---" else {
      diagnostics.report(.structure(.noFrontMatter), at: top)
      return Result()
    }
    guard let end = lines.dropFirst().firstIndex(where: { ["---", "..."].contains($0.trimmed) })
    else {
      diagnostics.report(.structure(.frontMatterNotClosed), at: top)
      return Result(nextLine: lines.count + 1)
    }
    return read(Array(lines[1..<end]), &diagnostics)
  }

  private static func read(_ lines: [String], _ diagnostics: inout Diagnostics) -> Result {
    let table = FieldTable.frontMatter
    var result = Result(nextLine: lines.count + 3)
    guard
      let value = YAMLReader(name: table.name, lines: lines, firstLine: 2).mapping(&diagnostics)
    else { return result }
    result.isNewer = isNewer(value, &diagnostics)
    guard !result.isNewer, FieldCheck.passes(value, table, &diagnostics) else { return result }
    let fields = FieldValues(value: value, table: table)
    result.matter = matter(fields)
    for id in fields.list("requires") where id.text?.string == fields.text("id") {
      diagnostics.report(.structure(.requiresItself), at: id.position)
    }
    return result
  }

  private static func isNewer(_ value: YAMLValue, _ diagnostics: inout Diagnostics) -> Bool {
    guard let text = value.value("gradus")?.text, let format = Scalars.whole(text.string),
      format > knownFormat
    else { return false }
    diagnostics.report(.structure(.newerFormat(format, known: knownFormat)), at: text.start)
    return true
  }

  private static func matter(_ fields: FieldValues) -> FrontMatter? {
    guard let format = fields.whole("gradus"), let id = fields.text("id"),
      let version = fields.whole("version"), let title = fields.text("title")
    else { return nil }
    return FrontMatter(
      format: format, id: id, version: version, title: title, author: fields.text("author"),
      language: fields.textValue("language"), minutes: fields.whole("minutes"),
      requires: fields.texts("requires"),
      budget: fields.wholeValue("budget"))
  }
}
