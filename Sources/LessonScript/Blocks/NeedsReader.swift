extension BlockType {
  static let needs = BlockType(
    table: FieldTable(
      name: "needs block", keys: [],
      others: Field(
        "an experiment's id", .formula,
        "what holds of it once the run is made that the page speaks of"))
  ) { block, diagnostics in
    let runs = (block.fields.value.entries ?? []).compactMap { NeededRun($0, diagnostics) }
    if runs.isEmpty {
      diagnostics.report(
        .missing(
          key: "an experiment's id", of: "needs block", help: "and what holds: lucky: epoch == 300"),
        at: block.fields.position)
    }
    return .needs(NeedsBlock(runs: runs, location: block.location))
  }
}

extension NeededRun {
  fileprivate init?(_ entry: YAMLEntry, _ diagnostics: Diagnostics) {
    guard let condition = entry.value.text?.formula(diagnostics) else { return nil }
    self.init(
      experiment: entry.key.string, condition: condition,
      location: diagnostics.source.location(entry.key.start))
  }
}

extension NeedsBlock: BlockContent {
  var reference: (id: String, location: SourceLocation)? { nil }
  var answerID: (id: String, location: SourceLocation)? { nil }
  var texts: [[Inline]] { [] }
  var explanations: [[Inline]] { [] }

  func formulas(on page: Page) -> [FormulaUse] {
    runs.map { FormulaUse(formula: $0.condition, experiment: $0.experiment) }
  }

  func check(_ context: BlockContext, _ diagnostics: inout Diagnostics) {
    for run in runs where !context.experiments.ids.contains(run.experiment) {
      diagnostics.report(context.experiments.unknown(run.experiment), at: run.location)
    }
  }
}
