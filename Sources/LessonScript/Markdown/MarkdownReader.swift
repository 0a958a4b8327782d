import CCmark

/// Reads a stretch of Markdown into headings, prose and fenced blocks, in order.
struct MarkdownReader {
  static let deepest = 12

  /// What stands at the top level of a text.
  enum Element {
    case heading(level: Int, [Inline], SourcePosition)
    case prose(Prose, SourcePosition)
    case fence(FencedBlock)
  }

  private let firstLine: Int
  private let lines: [String]
  private let placeholders: ValuePlaceholders

  /// `lines` are read as if they began at `firstLine` of the file.
  init(lines: [String], firstLine: Int) {
    var placeholders = ValuePlaceholders()
    self.firstLine = firstLine
    self.lines = lines.enumerated().map { offset, line in
      line.utf8.contains(UInt8(ascii: "{"))
        ? placeholders.replace(
          PositionedText(line, at: SourcePosition(line: firstLine + offset, column: 1))) : line
    }
    self.placeholders = placeholders
  }

  func elements(_ diagnostics: inout Diagnostics) -> [Element] {
    CommonMark.parse(lines.joined(separator: "\n") + "\n") { root in
      root.children.flatMap { element($0, &diagnostics) }
    }
  }

  private func element(_ node: CommonMark, _ diagnostics: inout Diagnostics) -> [Element] {
    let position = position(node)
    switch node.type {
    case CMARK_NODE_HEADING:
      guard !isUnderlined(position, &diagnostics) else { return [.prose(.paragraph([]), position)] }
      let title = inlines(node, &diagnostics)
      if title.plainText.trimmed.isEmpty, title.values.isEmpty {
        diagnostics.report(.structure(.emptyHeading), at: position)
      }
      return [.heading(level: node.headingLevel, title, position)]
    case CMARK_NODE_CODE_BLOCK:
      let fence = fence(node)
      if let fence, !fence.isVerbatim { return [.fence(fence)] }
      return verbatim(node, fence, &diagnostics).map { [.prose($0, position)] } ?? []
    case CMARK_NODE_PARAGRAPH:
      let own = lines.prefix(node.lastLine).dropFirst(node.firstLine - 1)
      let table = TableReader(placeholders: placeholders).table(
        Array(own), firstLine: position.line, &diagnostics)
      return [.prose(table ?? .paragraph(inlines(node, &diagnostics)), position)]
    default:
      return prose(node, depth: 0, &diagnostics).map { [.prose($0, position)] } ?? []
    }
  }

  /// `Text` above `---` is a heading for Markdown, and seldom for its author.
  private func isUnderlined(_ position: SourcePosition, _ diagnostics: inout Diagnostics) -> Bool {
    let line = diagnostics.source.line(position.line).dropFirst(position.column - 1)
    guard line.first != "#" else { return false }
    diagnostics.report(.structure(.underlinedHeading), at: position)
    return true
  }

  // MARK: Prose

  private func prose(_ node: CommonMark, depth: Int, _ diagnostics: inout Diagnostics) -> Prose? {
    guard depth <= Self.deepest else {
      diagnostics.report(.structure(.tooDeep), at: position(node))
      return nil
    }
    func inside(_ parent: CommonMark) -> [Prose] {
      parent.children.compactMap { prose($0, depth: depth + 1, &diagnostics) }
    }
    switch node.type {
    case CMARK_NODE_PARAGRAPH: return .paragraph(inlines(node, &diagnostics))
    case CMARK_NODE_HEADING: return .heading(inlines(node, &diagnostics))
    case CMARK_NODE_BLOCK_QUOTE: return .quote(inside(node))
    case CMARK_NODE_LIST: return .list(ordered: node.isOrdered, items: node.children.map(inside))
    case CMARK_NODE_CODE_BLOCK: return nested(node, &diagnostics)
    case CMARK_NODE_HTML_BLOCK:
      if !node.literal.trimmed.hasPrefix("<!--") {
        diagnostics.report(.structure(.html), at: position(node))
      } else if !node.literal.contains("-->") {
        diagnostics.report(.structure(.commentNotClosed), at: position(node))
      }
      return nil
    default:
      diagnostics.report(.structure(.rule), at: position(node))
      return nil
    }
  }

  /// A fence inside a list or a quote may be verbatim lines, not a block: its columns would be
  /// shifted.
  private func nested(_ node: CommonMark, _ diagnostics: inout Diagnostics) -> Prose? {
    let info = placeholders.restore(node.fenceInfo).firstWord
    guard FencedBlock.isVerbatim(info) else {
      diagnostics.report(.structure(.blockNotAtMargin(block: info)), at: position(node))
      return nil
    }
    return verbatim(node, nil, &diagnostics)
  }

  private func inlines(_ node: CommonMark, _ diagnostics: inout Diagnostics) -> [Inline] {
    InlineReader(placeholders: placeholders).inlines(
      node.children, at: position(node), &diagnostics)
  }

  private func verbatim(_ node: CommonMark, _ fence: FencedBlock?, _ diagnostics: inout Diagnostics)
    -> Prose?
  {
    if let fence, !fence.isClosed {
      diagnostics.report(.structure(.fenceNotClosed(block: fence.info)), at: fence.position)
      return nil
    }
    var body = node.literal
    while body.last == "\n" { body.removeLast() }
    guard !body.isEmpty else {
      diagnostics.report(.structure(.emptyFormulaBlock), at: position(node))
      return nil
    }
    let isPlain = node.fenceInfo.firstWord == "text"
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    return .verbatim(lines.map { verbatimLine(String($0), isPlain: isPlain, &diagnostics) })
  }

  private func verbatimLine(_ line: String, isPlain: Bool, _ diagnostics: inout Diagnostics)
    -> [Inline]
  {
    let line = line.replacing("\t", with: "    ")
    if isPlain { return [.text(placeholders.restore(line))] }
    return LinesReader.line(line, placeholders, &diagnostics)
  }

  // MARK: Places

  /// Where the first character of the node's first line stands that is no blank and no container's
  /// mark.
  private func position(_ node: CommonMark) -> SourcePosition {
    let line = max(1, node.firstLine)
    let text = lines.indices.contains(line - 1) ? lines[line - 1] : ""
    let isFence = node.type == CMARK_NODE_CODE_BLOCK
    let column = isFence ? text.firstIndex { $0 == "`" || $0 == "~" } : nil
    let start = column ?? text.firstIndex { !$0.isWhitespace } ?? text.startIndex
    return SourcePosition(
      line: firstLine + line - 1, column: text.distance(from: text.startIndex, to: start) + 1)
  }

  private func fence(_ node: CommonMark) -> FencedBlock? {
    FencedBlock(
      info: node.fenceInfo, lines: lines, placeholders: placeholders, first: node.firstLine,
      last: node.lastLine,
      offset: firstLine - 1)
  }
}

extension StringProtocol {
  var firstWord: String { String(drop { $0.isWhitespace }.prefix { !$0.isWhitespace }) }
}

/// Reads tables of `|` lines, which CommonMark takes for a paragraph.
struct TableReader {
  let placeholders: ValuePlaceholders

  /// nil when the lines are no table. `lines` have placeholders for values; the first is line
  /// `firstLine`.
  func table(_ lines: [String], firstLine: Int, _ diagnostics: inout Diagnostics) -> Prose? {
    guard lines.count >= 2, lines[0].contains("|"), isDelimiter(lines[1]) else {
      if lines.allSatisfy({ $0.trimmed.hasPrefix("|") && $0.trimmed.hasSuffix("|") }),
        lines.count > 1 || lines[0].trimmed.hasPrefix("| ")
      {
        let position = SourcePosition(line: firstLine + min(1, lines.count - 1), column: 1)
        diagnostics.report(.structure(.tableWithoutDashes), at: position)
      }
      return nil
    }
    let header = cells(lines[0])
    var rows: [[[Inline]]] = []
    for (offset, line) in lines.enumerated().dropFirst(2) {
      let cells = cells(line)
      let position = SourcePosition(line: firstLine + offset, column: 1)
      if cells.count != header.count {
        diagnostics.report(
          .structure(.raggedRow(cells: cells.count, expected: header.count)), at: position)
      }
      rows.append(cells.map { inlines($0, at: position, &diagnostics) })
    }
    let top = SourcePosition(line: firstLine, column: 1)
    if rows.isEmpty { diagnostics.report(.structure(.tableWithoutRows), at: top) }
    return .table(
      header: header.map { inlines($0, at: top, &diagnostics) }, rows: rows,
      alignments: cells(lines[1]).map(ColumnAlignment.init(dashes:)))
  }

  private func inlines(
    _ cell: String, at position: SourcePosition, _ diagnostics: inout Diagnostics
  ) -> [Inline] {
    InlineReader(placeholders: placeholders).paragraph(cell, at: position, &diagnostics)
  }

  private func isDelimiter(_ line: String) -> Bool {
    let cells = cells(line)
    return line.contains("|")
      && cells.allSatisfy { cell in
        cell.contains("-") && cell.allSatisfy { "-: ".contains($0) }
      }
  }

  /// Cells between bars; `\|` is a bar inside a cell.
  private func cells(_ line: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in line.trimmed {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        if character == "|" { cells[cells.count - 1].removeLast() }
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true, cells.count > 1 { cells.removeLast() }
    return cells.map(\.trimmed)
  }
}
