/// Reads the numbers that a question draws for each learner.
struct DrawReader {
  static let most = 1000

  let fields: FieldValues

  func draws(_ diagnostics: inout Diagnostics) -> [Draw] {
    (fields["draw"]?.entries ?? []).compactMap { draw($0, &diagnostics) }
  }

  private func draw(_ entry: YAMLEntry, _ diagnostics: inout Diagnostics) -> Draw? {
    let name = entry.key.string
    guard Scalars.isIdentifier(name), !name.contains("-"), FormulaNames.entry(name) == nil,
      !["and", "or", "not"].contains(name)
    else {
      diagnostics.report(.question(.badDrawName(name)), at: entry.key.start)
      return nil
    }
    let values = values(entry.value)
    guard (2...Self.most).contains(values.count) else {
      diagnostics.report(
        .question(.drawCount(values.count, most: Self.most)), at: entry.value.position)
      return nil
    }
    return Draw(name: name, values: values, location: diagnostics.source.location(entry.key.start))
  }

  private func values(_ value: YAMLValue) -> [Double] {
    if let list = value.list {
      return list.compactMap { $0.text.flatMap { Scalars.number($0.string) } }
    }
    let range = FieldValues(value: value, table: BlockTables.drawnRange)
    guard let from = range.number("from"), let to = range.number("to"), from <= to else {
      return []
    }
    let step = range.number("step") ?? 1
    let count = ((to - from) / step + 1e-9).rounded(.down)
    guard count < 1e6 else { return Array(repeating: from, count: Self.most + 1) }
    return (0...Int(count)).map { from + Double($0) * step }
  }
}

/// Reads the `hints` of a question or a task.
enum HintReader {
  static func hints(_ fields: FieldValues, _ diagnostics: Diagnostics) -> [Hint] {
    fields.list("hints").compactMap { hint($0, diagnostics) }
  }

  private static func hint(_ value: YAMLValue, _ diagnostics: Diagnostics) -> Hint? {
    if let text = value.text { return text.inlines(diagnostics).map { Hint(text: $0) } }
    let part = FieldValues(value: value, table: BlockTables.hint)
    return part.markdown("say", diagnostics).map { Hint(text: $0, cost: part.whole("cost") ?? 0) }
  }
}
