import CCmark

/// Reads a stretch of Markdown into headings, prose and fenced blocks, in order.
struct MarkdownReader {
  static let deepest = 12

  /// What stands at the top level of a text.
  enum Element {
    case heading(level: Int, [Inline], Place)
    case prose(Prose, Place)
    case fence(FencedBlock)
  }

  private let firstLine: Int
  private let lines: [String]
  private let braces: Braces

  /// `lines` are read as if they began at `firstLine` of the file.
  init(lines: [String], firstLine: Int) {
    var braces = Braces()
    self.firstLine = firstLine
    self.lines = lines.enumerated().map { offset, line in
      line.utf8.contains(UInt8(ascii: "{"))
        ? braces.replace(PlacedText(line, at: Place(line: firstLine + offset, column: 1))) : line
    }
    self.braces = braces
  }

  func elements(_ proof: inout Proof) -> [Element] {
    CommonMark.parse(lines.joined(separator: "\n") + "\n") { root in
      root.children.flatMap { element($0, &proof) }
    }
  }

  private func element(_ node: CommonMark, _ proof: inout Proof) -> [Element] {
    let place = place(node)
    switch node.type {
    case CMARK_NODE_HEADING:
      guard !isUnderlined(place, &proof) else { return [.prose(.paragraph([]), place)] }
      return [.heading(level: node.headingLevel, inlines(node, &proof), place)]
    case CMARK_NODE_CODE_BLOCK:
      let fence = fence(node)
      if let fence, !fence.isVerbatim { return [.fence(fence)] }
      return verbatim(node, fence, &proof).map { [.prose($0, place)] } ?? []
    case CMARK_NODE_PARAGRAPH:
      let own = lines.prefix(node.lastLine).dropFirst(node.firstLine - 1)
      let table = TableReader(braces: braces).table(Array(own), firstLine: place.line, &proof)
      return [.prose(table ?? .paragraph(inlines(node, &proof)), place)]
    default:
      return prose(node, depth: 0, &proof).map { [.prose($0, place)] } ?? []
    }
  }

  /// `Text` above `---` is a heading for Markdown, and seldom for its author.
  private func isUnderlined(_ place: Place, _ proof: inout Proof) -> Bool {
    let line = proof.source.line(place.line).dropFirst(place.column - 1)
    guard line.first != "#" else { return false }
    proof.mark(.structure(.underlinedHeading), at: place)
    return true
  }

  // MARK: Prose

  private func prose(_ node: CommonMark, depth: Int, _ proof: inout Proof) -> Prose? {
    guard depth <= Self.deepest else {
      proof.mark(.structure(.tooDeep), at: place(node))
      return nil
    }
    func inside(_ parent: CommonMark) -> [Prose] {
      parent.children.compactMap { prose($0, depth: depth + 1, &proof) }
    }
    switch node.type {
    case CMARK_NODE_PARAGRAPH: return .paragraph(inlines(node, &proof))
    case CMARK_NODE_HEADING: return .heading(inlines(node, &proof))
    case CMARK_NODE_BLOCK_QUOTE: return .quote(inside(node))
    case CMARK_NODE_LIST: return .list(ordered: node.isOrdered, items: node.children.map(inside))
    case CMARK_NODE_CODE_BLOCK: return nested(node, &proof)
    case CMARK_NODE_HTML_BLOCK:
      if !node.literal.trimmed.hasPrefix("<!--") { proof.mark(.structure(.html), at: place(node)) }
      return nil
    default:
      proof.mark(.structure(.rule), at: place(node))
      return nil
    }
  }

  /// A fence inside a list or a quote may be verbatim lines, not a block: its columns would be
  /// shifted.
  private func nested(_ node: CommonMark, _ proof: inout Proof) -> Prose? {
    let info = braces.restore(node.fenceInfo).firstWord
    guard FencedBlock.isVerbatim(info) else {
      proof.mark(.structure(.blockNotAtMargin(block: info)), at: place(node))
      return nil
    }
    return verbatim(node, nil, &proof)
  }

  private func inlines(_ node: CommonMark, _ proof: inout Proof) -> [Inline] {
    InlineReader(braces: braces).inlines(node.children, at: place(node), &proof)
  }

  private func verbatim(_ node: CommonMark, _ fence: FencedBlock?, _ proof: inout Proof) -> Prose? {
    if let fence, !fence.isClosed {
      proof.mark(.structure(.fenceNotClosed(block: fence.info)), at: fence.place)
      return nil
    }
    var body = node.literal
    while body.last == "\n" { body.removeLast() }
    guard !body.isEmpty else {
      proof.mark(.structure(.emptyFormulaBlock), at: place(node))
      return nil
    }
    let isPlain = node.fenceInfo.firstWord == "text"
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    return .verbatim(lines.map { verbatimLine(String($0), isPlain: isPlain, &proof) })
  }

  private func verbatimLine(_ line: String, isPlain: Bool, _ proof: inout Proof) -> [Inline] {
    let line = line.replacing("\t", with: "    ")
    if isPlain { return [.text(braces.restore(line))] }
    return LinesReader.line(line, braces, &proof)
  }

  // MARK: Places

  /// Where the first character of the node's first line stands that is no blank and no container's
  /// mark.
  private func place(_ node: CommonMark) -> Place {
    let line = max(1, node.firstLine)
    let text = lines.indices.contains(line - 1) ? lines[line - 1] : ""
    let isFence = node.type == CMARK_NODE_CODE_BLOCK
    let column = isFence ? text.firstIndex { $0 == "`" || $0 == "~" } : nil
    let start = column ?? text.firstIndex { !$0.isWhitespace } ?? text.startIndex
    return Place(
      line: firstLine + line - 1, column: text.distance(from: text.startIndex, to: start) + 1)
  }

  private func fence(_ node: CommonMark) -> FencedBlock? {
    FencedBlock(
      info: node.fenceInfo, lines: lines, braces: braces, first: node.firstLine,
      last: node.lastLine,
      offset: firstLine - 1)
  }
}

extension StringProtocol {
  var firstWord: String { String(drop { $0.isWhitespace }.prefix { !$0.isWhitespace }) }
}
