import LessonScript
import TextInterface
import Tutoring

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
    case .table(let header, let rows, let alignments): table(header, rows, alignments)
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

  /// Columns as wide as they need; where they are too wide together, the widest gives way.
  private func table(
    _ header: [[Inline]], _ rows: [[[Inline]]], _ alignments: [ColumnAlignment]
  ) -> [StyledText] {
    let head = header.map { inline($0).transliterated(glyphs).restyled { $0.bold = true } }
    let body = rows.map { $0.map { inline($0).transliterated(glyphs) } }
    let widths = columnWidths([head] + body)
    let columns = widths.enumerated().map { index, width in
      Column(width: width, alignment: index < alignments.count ? alignments[index] : .left)
    }
    let ruleWidth = min(width, widths.reduce(0, +) + Self.gap * max(widths.count - 1, 0))
    let rule = StyledText(
      String(repeating: glyphs == .unicode ? "─" : "-", count: ruleWidth), style: .muted)
    return row(head, columns) + [rule] + body.flatMap { row($0, columns) }
  }

  private static let gap = 2

  private struct Column {
    var width: Int
    var alignment: ColumnAlignment

    /// Blanks before a text of so many columns.
    func indent(of columns: Int) -> Int {
      let free = max(width - columns, 0)
      return switch alignment {
      case .left: 0
      case .center: free / 2
      case .right: free
      }
    }
  }

  private func columnWidths(_ rows: [[StyledText]]) -> [Int] {
    var widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { column < $0.count ? $0[column].columns : 0 }.max() ?? 0
    }
    let room = width - Self.gap * max(widths.count - 1, 0)
    while widths.reduce(0, +) > room, let widest = widths.max(), widest > 1,
      let column = widths.lastIndex(of: widest)
    {
      widths[column] -= 1
    }
    return widths
  }

  /// As many lines as the longest cell needs.
  private func row(_ cells: [StyledText], _ columns: [Column]) -> [StyledText] {
    let wrapped = zip(cells, columns).map { $0.wrapped(to: max($1.width, 1)) }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      var line = StyledText()
      for (number, (column, lines)) in zip(columns, wrapped).enumerated() {
        let cell = index < lines.count ? lines[index] : StyledText()
        let indent = column.indent(of: cell.columns)
        line.append(String(repeating: " ", count: cell.columns > 0 ? indent : 0))
        line += cell
        guard number < wrapped.count - 1 else { continue }
        let used = cell.columns > 0 ? indent + cell.columns : 0
        line.append(String(repeating: " ", count: max(column.width - used, 0) + Self.gap))
      }
      return line
    }
  }
}

/// Turns an author's words into styled text, with every value computed now.
struct InlineText {
  var formulas: FormulaValue
  var base = Style.plain

  func callAsFunction(_ inlines: [Inline]) -> StyledText {
    inlines.reduce(into: StyledText()) { $0 += text(of: $1) }
  }

  private func text(of inline: Inline) -> StyledText {
    switch inline {
    case .text(let text): return StyledText(text, style: base)
    case .code(let code): return StyledText(code, style: base)
    case .lineBreak: return StyledText("\n", style: base)
    case .emphasis(let inner): return self(inner).restyled { $0.underline = true }
    case .strong(let inner): return self(inner).restyled { $0.bold = true }
    case .link(let inner, let destination): return link(inner, destination)
    case .value(let value): return StyledText(string(of: value), style: style(of: value))
    }
  }

  /// What is computed stands out; a number that the author declares as a fact does not.
  private func style(of value: ValueInline) -> Style {
    switch value.expression.expression {
    case .number, .negate(.number): return base
    default: break
    }
    var style = base
    style.bold = true
    return style
  }

  private func link(_ inner: [Inline], _ destination: String) -> StyledText {
    let words = self(inner)
    return words.string == destination
      ? words : words + StyledText(" (\(destination))", style: .muted)
  }

  private func string(of value: ValueInline) -> String {
    let number = formulas(value.expression)
    guard let decimals = value.decimals else { return NumberFormat.short.string(number) }
    let text = NumberFormat.decimals(decimals).string(number)
    // So many decimals that nothing is left would say that it is 0.
    let isLost = number != 0 && !text.contains { ("1"..."9").contains($0) }
    return isLost && number.isFinite && decimals > 1 ? NumberFormat.short.string(number) : text
  }
}
