/// Reads a `derivation` block.
struct DerivationReader {
  let fields: FieldValues

  func derivation(at location: SourceLocation, _ proof: Proof) -> Derivation {
    let steps = fields.list("steps").compactMap { value -> Derivation.Step? in
      let part = FieldValues(value: value, table: BlockTables.step)
      return part.lines("show", proof).map {
        Derivation.Step(lines: $0, reason: part.markdown("say", proof) ?? [])
      }
    }
    return Derivation(
      title: fields.markdown("title", proof) ?? [], experiment: fields.text("of"), steps: steps,
      location: location)
  }
}
