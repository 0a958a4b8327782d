import NeuralNetworks

@testable import LessonScript

/// The last part of `Lessons/README.md`, made from the tables that the parser reads: every key with
/// its values, its usual value and its meaning, every picture, every name of a formula, every limit.
enum KeyReference {
  static let heading = "## Every key"

  static var text: String {
    let tables = uniqueTables.map { "### \($0.title)\n\n" + keys(of: $0.table) }
    let parts =
      [
        "\(heading)\n\nThis part is made from the program's own tables.",
        "### Pictures of `show`\n\n" + pictures, "### Names of formulas\n\n" + quantities,
      ] + tables + ["### Limits\n\n" + limits]
    return parts.joined(separator: "\n\n") + "\n"
  }

  // MARK: Keys

  /// A table stands here once, however many keys have its values.
  private static var uniqueTables: [(title: String, table: FieldTable)] {
    var seen: Set<[String]> = []
    return FieldTable.all.compactMap { table in
      let key = [table.name] + table.keys.map(\.name)
      guard seen.insert(key).inserted else { return nil }
      guard !table.keys.isEmpty else { return (table.name, table) }
      let isVariant = table.keys.count == 1 || table.keys[0].name != "id"
      let first = "with `\(table.keys[0].name)`"
      return (isVariant ? "\(table.name), \(first)" : table.name, table)
    }
  }

  private static func keys(of table: FieldTable) -> String {
    let rows = table.keys.map { key in
      let missing = key.isRequired ? "needed" : key.usual.map { "`\($0)`" } ?? ""
      return [
        "`\(key.name)`", words(key.type).escapedBars, missing.escapedBars, key.help.escapedBars,
      ]
    }
    let others = table.others.map { [[$0.name, words($0.type), "", $0.help]] } ?? []
    return self.table(["key", "value", "if missing", "meaning"], rows + others)
  }

  private static func words(_ type: FieldType) -> String {
    switch type {
    case .list(let item, let count):
      if case .either = item { return "a list of \(words(count))" }
      return "a list of \(words(count)): \(item.words)"
    case .either(let types): return types.map(words).joined(separator: ", or ")
    case .dictionary(let value): return "keys and values, each \(words(value))"
    case .special, .text, .identifier, .name, .markdown, .lines, .formula, .whole, .number,
      .tolerance, .flag, .word, .mapping, .variant:
      return type.words
    }
  }

  private static func words(_ count: ClosedRange<Int>) -> String {
    count.lowerBound == count.upperBound
      ? "\(count.lowerBound)" : "\(count.lowerBound) to \(count.upperBound)"
  }

  // MARK: Pictures and formulas

  private static var pictures: String {
    table(
      ["picture", "shows", "axes", "needs"],
      PlotKind.allCases.map { kind in
        let row = kind.row
        var needs: [String] = []
        if let key = row.key { needs.append("`\(key)`") }
        if row.needsTwoInputs { needs.append("two inputs") }
        if row.needsOneOutput { needs.append("one output") }
        if row.needsHiddenLayer { needs.append("a hidden layer") }
        if let more = row.needs { needs.append(more) }
        return [
          "`\(kind.rawValue)`", row.help, row.axes ?? "", needs.joined(separator: ", "),
        ]
      })
  }

  private static var quantities: String {
    table(["name", "is"], Quantity.all.map { ["`\($0.name)`", $0.help] })
  }

  // MARK: Limits

  private static var limits: String {
    let csv = CSVFormat.Limits()
    let rows: [(String, Int)] = [
      ("bytes of a lesson", LessonReader.longest),
      ("numbers in the data of all its experiments", KnownExperiments.mostNumbers),
      ("weights and biases of all its networks", KnownExperiments.mostParameters),
      ("characters of a block", YAMLReader.longest),
      ("characters of an experiment file", ExperimentFile.longest),
      ("brackets within brackets", YAMLLimits.deepest),
      ("lists and quotes within each other", MarkdownReader.deepest),
      ("emphasis and links within each other", InlineReader.deepest),
      ("characters of a formula", FormulaParser.longest),
      ("parentheses within parentheses", FormulaParser.deepest),
      ("errors told at once", Diagnostics.mostErrors),
      ("columns of a data file", csv.columns), ("bytes of a row of one", csv.rowBytes),
      ("words of a column of one", csv.categories), ("numbers of one", csv.values),
    ]
    return table(["what", "at most"], rows.map { [$0.0, "\($0.1)"] })
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    let lines = [header, header.map { _ in "---" }] + rows
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var escapedBars: String { replacing("|", with: "\\|") }
}
