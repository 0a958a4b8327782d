/// Reads a `derivation` block.
struct DerivationReader {
  let fields: FieldValues

  func derivation(at location: SourceLocation, _ diagnostics: Diagnostics) -> Derivation {
    let steps = fields.list("steps").compactMap { value -> Derivation.Step? in
      let part = FieldValues(value: value, table: BlockTables.step)
      return part.lines("show", diagnostics).map {
        Derivation.Step(lines: $0, reason: part.markdown("say", diagnostics) ?? [])
      }
    }
    return Derivation(
      title: fields.markdown("title", diagnostics) ?? [], experiment: fields.text("of"),
      steps: steps,
      location: location)
  }
}
