/// Reads the `hints` of a question or a task.
enum HintReader {
  static func hints(_ fields: FieldValues, _ proof: Proof) -> [Hint] {
    fields.list("hints").compactMap { hint($0, proof) }
  }

  private static func hint(_ value: YAMLValue, _ proof: Proof) -> Hint? {
    if let text = value.text { return text.inlines(proof).map { Hint(text: $0) } }
    let part = FieldValues(value: value, table: BlockTables.hint)
    return part.markdown("say", proof).map { Hint(text: $0, cost: part.whole("cost") ?? 0) }
  }
}
