import CCmark

/// Reads the inside of a paragraph: emphasis, code, links and `{values}`.
struct InlineReader {
  static let deepest = 20

  let braces: Braces

  /// A text of its own, such as a question's; nil once a problem is marked. Empty lines become two
  /// breaks.
  static func read(_ text: PlacedText, _ proof: inout Proof) -> [Inline]? {
    let before = proof.errors.count
    var braces = Braces()
    let lines = text.split { $0 == "\n" }.map { braces.replace($0) }
    let paragraphs = lines.split { $0.trimmed.isEmpty }.map { $0.joined(separator: "\n") }
    let reader = InlineReader(braces: braces)
    let read = paragraphs.map { reader.paragraph($0, at: text.start, &proof) }
    let joined = read.joined(separator: [.lineBreak, .lineBreak])
    return proof.errors.count == before ? Array(joined) : nil
  }

  /// Stands before the text so that no list, heading or quote begins there. A punctuation mark,
  /// because emphasis may follow one.
  private static let guardMark: Character = "※"

  /// Markdown that may hold nothing but one paragraph.
  func paragraph(_ text: String, at place: Place, _ proof: inout Proof) -> [Inline] {
    CommonMark.parse(String(Self.guardMark) + text) { root in
      let inlines = root.children.flatMap { self.inlines($0.children, at: place, &proof) }
      guard case .text(let first) = inlines.first, first.first == Self.guardMark else {
        return inlines
      }
      let rest: [Inline] = first.count > 1 ? [.text(String(first.dropFirst()))] : []
      return rest + inlines.dropFirst()
    }
  }

  func inlines(_ nodes: [CommonMark], at place: Place, depth: Int = 0, _ proof: inout Proof)
    -> [Inline]
  {
    guard depth <= Self.deepest else {
      proof.mark(.structure(.tooDeep), at: place)
      return []
    }
    return merged(nodes.flatMap { inline($0, at: place, depth, &proof) })
  }

  private func inline(_ node: CommonMark, at place: Place, _ depth: Int, _ proof: inout Proof)
    -> [Inline]
  {
    func inside() -> [Inline] { inlines(node.children, at: place, depth: depth + 1, &proof) }
    switch node.type {
    case CMARK_NODE_TEXT: return ValueReader(braces: braces).inlines(node.literal, &proof)
    case CMARK_NODE_SOFTBREAK: return [.text(" ")]
    case CMARK_NODE_LINEBREAK: return [.lineBreak]
    case CMARK_NODE_CODE: return [.code(braces.restore(node.literal))]
    case CMARK_NODE_EMPH: return [.emphasis(inside())]
    case CMARK_NODE_STRONG: return [.strong(inside())]
    case CMARK_NODE_LINK: return [.link(inside(), destination: braces.restore(node.url))]
    case CMARK_NODE_IMAGE:
      proof.mark(.structure(.image), at: proof.source.place(of: "![", from: place))
      return []
    default:
      markHTML(braces.restore(node.literal), at: place, &proof)
      return []
    }
  }

  /// Comments are welcome, and a closing tag has been opened before.
  private func markHTML(_ text: String, at place: Place, _ proof: inout Proof) {
    guard !text.hasPrefix("<!--"), !text.hasPrefix("</") else { return }
    proof.mark(.structure(.html), at: proof.source.place(of: text, from: place))
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
