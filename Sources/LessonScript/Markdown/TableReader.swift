/// Reads tables of `|` lines, which CommonMark takes for a paragraph.
struct TableReader {
  let placeholders: ValuePlaceholders

  /// nil when the lines are no table. `lines` have placeholders for values; the first is line
  /// `firstLine`.
  func table(_ lines: [String], firstLine: Int, _ diagnostics: inout Diagnostics) -> Prose? {
    guard lines.count >= 2, lines[0].contains("|"), isDelimiter(lines[1]) else { return nil }
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
    return .table(header: header.map { inlines($0, at: top, &diagnostics) }, rows: rows)
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
