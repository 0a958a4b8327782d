/// Reads the numbers that a question draws for each learner.
struct DrawReader {
  static let most = 1000

  let fields: FieldValues

  func draws(_ proof: inout Proof) -> [Draw] {
    (fields["draw"]?.entries ?? []).compactMap { draw($0, &proof) }
  }

  private func draw(_ entry: YAMLEntry, _ proof: inout Proof) -> Draw? {
    let name = entry.key.string
    guard Scalars.isIdentifier(name), !name.contains("-"), FormulaNames.entry(name) == nil,
      !["and", "or", "not"].contains(name)
    else {
      proof.mark(.question(.badDrawName(name)), at: entry.key.start)
      return nil
    }
    let values = values(entry.value)
    guard (2...Self.most).contains(values.count) else {
      proof.mark(.question(.drawCount(values.count, most: Self.most)), at: entry.value.place)
      return nil
    }
    return Draw(name: name, values: values, location: proof.source.location(entry.key.start))
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
