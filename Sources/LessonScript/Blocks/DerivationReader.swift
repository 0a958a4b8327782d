extension BlockType {
  static let derivation = BlockType(
    table: FieldTable(
      name: "derivation",
      keys: [
        Field("title", .markdown, "what is derived"),
        Field("of", .identifier, "the experiment its values speak of; the page's if missing"),
        Field("steps", .list(.mapping(step), count: 1...50), required: true, "line by line"),
      ])
  ) { block, diagnostics in
    .derivation(Derivation(block.fields, at: block.location, diagnostics))
  }

  fileprivate static let step = FieldTable(
    name: "step",
    keys: [
      Field("show", .lines, required: true, "the line or lines, set as they stand"),
      Field("say", .markdown, "why they follow"),
    ])
}

extension Derivation {
  fileprivate init(
    _ fields: FieldValues, at location: SourceLocation, _ diagnostics: Diagnostics
  ) {
    let steps = fields.list("steps").compactMap { value -> Step? in
      let part = FieldValues(value: value, table: BlockType.step)
      return part.lines("show", diagnostics).map {
        Step(lines: $0, reason: part.markdown("say", diagnostics) ?? [])
      }
    }
    self.init(
      title: fields.markdown("title", diagnostics) ?? [], experiment: fields.text("of"),
      steps: steps, location: location)
  }
}

extension Derivation: BlockContent {
  var reference: (id: String, location: SourceLocation)? { experiment.map { ($0, location) } }
  var answerID: (id: String, location: SourceLocation)? { nil }
  var texts: [[Inline]] { [title] + steps.flatMap { $0.lines + [$0.reason] } }
  var explanations: [[Inline]] { [] }

  func formulas(on page: Page) -> [FormulaUse] {
    let values = title.values + steps.flatMap { $0.lines.flatMap(\.values) + $0.reason.values }
    return values.map { FormulaUse(formula: $0, experiment: experiment ?? page.experiment) }
  }

  func check(_ context: BlockContext, _ diagnostics: inout Diagnostics) {}
}
