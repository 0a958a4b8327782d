import LessonScript
import TextInterface

/// Breaks an author's blocks into lines of a width.
struct ProseLayout {
  var inline: InlineText
  var width: Int
  var glyphs: GlyphSet

  /// The lines of a block, without blank lines around it.
  func lines(of prose: Prose) -> [StyledText] {
    switch prose {
    case .paragraph(let text): wrap(inline(text))
    case .heading(let text): wrap(inline(text).restyled { $0.bold = true })
    case .list(let ordered, let items): list(items, ordered: ordered)
    case .quote(let blocks): indented(blocks, by: StyledText("│ ", style: .muted))
    case .verbatim(let rows): rows.flatMap(verbatim)
    case .table(let header, let rows): table(header, rows)
    }
  }

  /// Blocks below each other, a blank line between them.
  func lines(of blocks: [Prose]) -> [StyledText] {
    Array(blocks.map { lines(of: $0) }.joined(separator: [StyledText()]))
  }

  func wrap(_ text: StyledText, hangingIndent: Int = 0) -> [StyledText] {
    text.transliterated(glyphs).wrapped(to: width, hangingIndent: hangingIndent)
  }

  private func verbatim(_ row: [Inline]) -> [StyledText] {
    (StyledText("  ") + inline(row)).transliterated(glyphs)
      .wrapped(to: max(width, 1), hangingIndent: 4)
  }

  private func list(_ items: [[Prose]], ordered: Bool) -> [StyledText] {
    items.enumerated().flatMap { index, blocks in
      let mark = ordered ? "\(index + 1). " : "• "
      return indented(blocks, by: StyledText(mark, style: .muted), once: true)
    }
  }

  /// The blocks with a mark before their first line, or before every line.
  private func indented(
    _ blocks: [Prose], by mark: StyledText, once: Bool = false
  ) -> [StyledText] {
    let mark = mark.transliterated(glyphs)
    let blank = StyledText(String(repeating: " ", count: mark.columns))
    var inner = self
    inner.width = max(width - mark.columns, 1)
    return inner.lines(of: blocks).enumerated().map { row, line in
      (once && row > 0 ? blank : mark) + line
    }
  }

  /// Columns as wide as they need; what is too wide is taken from the last.
  private func table(_ header: [[Inline]], _ rows: [[[Inline]]]) -> [StyledText] {
    let head = header.map { inline($0).transliterated(glyphs).restyled { $0.bold = true } }
    let body = rows.map { $0.map { inline($0).transliterated(glyphs) } }
    let widths = columnWidths([head] + body)
    let rule = StyledText(
      String(repeating: glyphs == .unicode ? "─" : "-", count: ruleWidth(widths)), style: .muted)
    return row(head, widths) + [rule] + body.flatMap { row($0, widths) }
  }

  private func ruleWidth(_ widths: [Int]) -> Int {
    min(width, widths.reduce(0, +) + 2 * max(widths.count - 1, 0))
  }

  private func columnWidths(_ rows: [[StyledText]]) -> [Int] {
    var widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0
    }
    guard let last = widths.indices.last else { return [] }
    let others = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    widths[last] = max(min(widths[last], width - others), 1)
    return widths
  }

  private func row(_ cells: [StyledText], _ widths: [Int]) -> [StyledText] {
    let lead = widths.dropLast().reduce(0) { $0 + $1 + 2 }
    var line = StyledText()
    for (cell, columns) in zip(cells.dropLast(cells.count == widths.count ? 1 : 0), widths) {
      line += cell
      line.append(String(repeating: " ", count: max(columns - cell.columns, 0) + 2))
    }
    guard cells.count == widths.count, let last = cells.last, let columns = widths.last
    else { return [line] }
    let wrapped = last.wrapped(to: columns)
    let blank = StyledText(String(repeating: " ", count: lead))
    return wrapped.enumerated().map { $0 == 0 ? line + $1 : blank + $1 }
  }
}
