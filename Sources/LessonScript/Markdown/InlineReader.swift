import CCmark

/// Reads the inside of a paragraph: emphasis, code, links and `{values}`.
struct InlineReader {
  static let deepest = 20

  let placeholders: ValuePlaceholders

  /// A text of its own, such as a question's; nil once a problem is reported. Empty lines become two
  /// breaks.
  static func read(_ text: PositionedText, _ diagnostics: inout Diagnostics) -> [Inline]? {
    let before = diagnostics.errors.count
    var placeholders = ValuePlaceholders()
    let lines = text.split { $0 == "\n" }.map { placeholders.replace($0) }
    let paragraphs = lines.split { $0.trimmed.isEmpty }.map { $0.joined(separator: "\n") }
    let reader = InlineReader(placeholders: placeholders)
    let read = paragraphs.map { reader.paragraph($0, at: text.start, &diagnostics) }
    let joined = read.joined(separator: [.lineBreak, .lineBreak])
    return diagnostics.errors.count == before ? Array(joined) : nil
  }

  /// Stands before the text so that no list, heading or quote begins there. A punctuation mark,
  /// because emphasis may follow one.
  private static let guardMark: Character = "※"

  /// Markdown that may hold nothing but one paragraph.
  func paragraph(_ text: String, at position: SourcePosition, _ diagnostics: inout Diagnostics)
    -> [Inline]
  {
    CommonMark.parse(String(Self.guardMark) + text) { root in
      let inlines = root.children.flatMap { self.inlines($0.children, at: position, &diagnostics) }
      guard case .text(let first) = inlines.first, first.first == Self.guardMark else {
        return inlines
      }
      let rest: [Inline] = first.count > 1 ? [.text(String(first.dropFirst()))] : []
      return rest + inlines.dropFirst()
    }
  }

  func inlines(
    _ nodes: [CommonMark], at position: SourcePosition, depth: Int = 0,
    _ diagnostics: inout Diagnostics
  )
    -> [Inline]
  {
    guard depth <= Self.deepest else {
      diagnostics.report(.structure(.tooDeep), at: position)
      return []
    }
    let inlines = merged(nodes.flatMap { inline($0, at: position, depth, &diagnostics) })
    for case .text(let text) in inlines { reportSlips(in: text, at: position, &diagnostics) }
    return inlines
  }

  /// What was meant for a comment or for TeX and would be read as it stands.
  private func reportSlips(
    in text: String, at position: SourcePosition, _ diagnostics: inout Diagnostics
  ) {
    if text.contains("<!--") {
      let place = diagnostics.source.position(of: "<!--", from: position)
      diagnostics.report(.structure(.commentNotClosed), at: place)
    }
    if text.contains(where: { $0 == "\\" || $0 == "$" }),
      let found = text.firstMatch(of: /\\[A-Za-z]{2,}|\$[A-Za-z][A-Za-z0-9]?[_^][^$ ]*\$/)
    {
      let place = diagnostics.source.position(of: String(found.output), from: position)
      diagnostics.report(.structure(.latex), at: place)
    }
    if let odd = text.unicodeScalars.first(where: \.isOdd) {
      diagnostics.report(.structure(.oddCharacter(odd)), at: position)
    }
  }

  private func inline(
    _ node: CommonMark, at position: SourcePosition, _ depth: Int, _ diagnostics: inout Diagnostics
  )
    -> [Inline]
  {
    func inside() -> [Inline] {
      inlines(node.children, at: position, depth: depth + 1, &diagnostics)
    }
    switch node.type {
    case CMARK_NODE_TEXT:
      return ValueReader(placeholders: placeholders).inlines(node.literal, &diagnostics)
    case CMARK_NODE_SOFTBREAK: return [.text(" ")]
    case CMARK_NODE_LINEBREAK: return [.lineBreak]
    case CMARK_NODE_CODE: return [.code(placeholders.restore(node.literal))]
    case CMARK_NODE_EMPH: return [.emphasis(inside())]
    case CMARK_NODE_STRONG: return [.strong(inside())]
    case CMARK_NODE_LINK: return [.link(inside(), destination: placeholders.restore(node.url))]
    case CMARK_NODE_IMAGE:
      diagnostics.report(
        .structure(.image), at: diagnostics.source.position(of: "![", from: position))
      return []
    default:
      reportHTML(placeholders.restore(node.literal), at: position, &diagnostics)
      return []
    }
  }

  /// Comments are welcome, and a closing tag has been opened before.
  private func reportHTML(
    _ text: String, at position: SourcePosition, _ diagnostics: inout Diagnostics
  ) {
    guard !text.hasPrefix("<!--"), !text.hasPrefix("</") else { return }
    diagnostics.report(.structure(.html), at: diagnostics.source.position(of: text, from: position))
  }

  /// Neighbouring texts as one.
  private func merged(_ inlines: [Inline]) -> [Inline] {
    inlines.reduce(into: []) { result, inline in
      if case .text(let more) = inline, case .text(let text) = result.last {
        result[result.count - 1] = .text(text + more)
      } else {
        result.append(inline)
      }
    }
  }
}

/// Reads lines that are set as they stand, with `{values}`; only `\{` is undone.
enum LinesReader {
  /// nil once a problem is reported.
  static func read(_ text: PositionedText, _ diagnostics: inout Diagnostics) -> [[Inline]]? {
    let before = diagnostics.errors.count
    var lines = text.split { $0 == "\n" }
    while lines.last?.trimmed.isEmpty == true, lines.count > 1 { lines.removeLast() }
    var placeholders = ValuePlaceholders()
    let read = lines.map { line in
      let replaced = placeholders.replace(line)
      return Self.line(replaced, placeholders, &diagnostics)
    }
    return diagnostics.errors.count == before ? read : nil
  }

  /// A line with placeholders for values.
  static func line(
    _ line: String, _ placeholders: ValuePlaceholders, _ diagnostics: inout Diagnostics
  ) -> [Inline] {
    ValueReader(placeholders: placeholders).inlines(line.replacing("\\{", with: "{"), &diagnostics)
  }
}
