import CCmark

/// A node of libcmark's tree, seen from Swift.
struct CommonMark {
  private let node: OpaquePointer

  /// Parses a text and hands its tree to `body`; the tree ends with the call.
  static func parse<Result>(_ text: String, _ body: (CommonMark) -> Result) -> Result {
    var text = text
    let root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root else { preconditionFailure("libcmark is out of memory") }
    defer { cmark_node_free(root) }
    return body(CommonMark(node: root))
  }

  var type: cmark_node_type { cmark_node_get_type(node) }
  var firstLine: Int { Int(cmark_node_get_start_line(node)) }
  var lastLine: Int { Int(cmark_node_get_end_line(node)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  var isOrdered: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }

  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
  var url: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
  var fenceInfo: String { cmark_node_get_fence_info(node).map { String(cString: $0) } ?? "" }

  var children: [CommonMark] {
    var children: [CommonMark] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(CommonMark(node: child))
      next = cmark_node_next(child)
    }
    return children
  }
}

/// A fenced block of a lesson: what stands after the fence, and its body's lines as they are in the
/// file.
struct FencedBlock: Sendable {
  var info: String
  var body: [String]
  /// The line of the file on which the body begins.
  var firstBodyLine: Int
  /// The opening fence.
  var position: SourcePosition
  var isClosed: Bool

  /// nil for code that is indented instead of fenced. `first` and `last` count lines from 1 within
  /// `lines`; `offset` is added for the file.
  /// Values are put back as they were written.
  init?(
    info: String, lines: [String], placeholders: ValuePlaceholders, first: Int, last: Int,
    offset: Int
  ) {
    guard lines.indices.contains(first - 1) else { return nil }
    let opening = lines[first - 1].drop { $0 == " " }
    guard let mark = opening.first, mark == "`" || mark == "~",
      lines[first - 1].count - opening.count < 4
    else { return nil }
    let length = opening.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    let last = min(max(last, first), lines.count)
    isClosed = last > first && Self.closes(lines[last - 1], mark, length)
    body = lines[first..<max(first, isClosed ? last - 1 : last)].map(placeholders.restore)
    self.info = placeholders.restore(info).firstWord
    firstBodyLine = offset + first + 1
    position = SourcePosition(
      line: offset + first, column: lines[first - 1].count - opening.count + 1)
  }

  private static func closes(_ line: String, _ mark: Character, _ length: Int) -> Bool {
    let fence = line.trimmed
    return fence.count >= length && fence.allSatisfy { $0 == mark }
  }

  /// What follows `id:` in the body, readable also where the YAML is broken.
  var id: String? {
    body.first { $0.hasPrefix("id:") }.map {
      $0.dropFirst(3).firstWord.filter { !"\"'".contains($0) }
    }
  }

  var isVerbatim: Bool { Self.isVerbatim(info) }

  /// No info, `formula` (lines with values) or `text` (lines without).
  static func isVerbatim(_ info: String) -> Bool { ["", "formula", "text"].contains(info) }
}
