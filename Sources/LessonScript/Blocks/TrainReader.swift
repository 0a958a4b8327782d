extension BlockType {
  static let train = BlockType(
    table: FieldTable(
      name: "train block",
      keys: [
        Field("of", .identifier, required: true, "the experiment's id"),
        Field("updates", .whole(1...10_000_000), "how many updates may be made"),
        Field("epochs", .whole(1...1_000_000), "how many epochs may be trained"),
        Field("speed", .number(0.01...100_000), "updates per second while it plays"),
        Field(
          "seeds", .whole(1...1000), "train it from so many seeds instead, one after the other"),
        Field("success", .formula, "with `seeds`: what is true after a training that succeeded"),
      ])
  ) { block, diagnostics in
    TrainReader(fields: block.fields).train(at: block.location, &diagnostics).map(Block.train)
  }
}

/// Reads a `train` block, and how far a model solution goes.
struct TrainReader {
  let fields: FieldValues

  func train(at location: SourceLocation, _ diagnostics: inout Diagnostics) -> TrainBlock? {
    guard let of = fields.text("of"), let budget = budget(&diagnostics) else { return nil }
    return TrainBlock(
      experiment: of, budget: budget, speed: fields.number("speed"),
      survey: survey(&diagnostics), location: location)
  }

  /// `seeds` and `success` come together.
  private func survey(_ diagnostics: inout Diagnostics) -> TrainBlock.Survey? {
    let success = fields.formula("success", diagnostics)
    switch (fields.whole("seeds"), success) {
    case (let seeds?, let success?): return TrainBlock.Survey(seeds: seeds, success: success)
    case (nil, _?): reportMissing("seeds", "how many", &diagnostics)
    case (_?, nil):
      reportMissing("success", "what is true after a training that succeeded", &diagnostics)
    case (nil, nil): break
    }
    return nil
  }

  /// Exactly one of `updates` and `epochs`.
  func budget(_ diagnostics: inout Diagnostics) -> TrainingBudget? {
    switch (fields.whole("updates"), fields.whole("epochs")) {
    case (let updates?, nil): return .updates(updates)
    case (nil, let epochs?): return .epochs(epochs)
    case (nil, nil): reportMissing("epochs", "how far to train, or `updates: …`", &diagnostics)
    case (_?, _?):
      diagnostics.report(
        .unexpected(key: "`updates`", expected: "left out where `epochs` is given", found: "both"),
        at: fields["updates"]?.position ?? fields.position)
    }
    return nil
  }

  private func reportMissing(_ key: String, _ help: String, _ diagnostics: inout Diagnostics) {
    diagnostics.report(
      .missing(key: key, of: fields.table.name, help: help), at: fields.position)
  }
}

extension TrainBlock: BlockContent {
  var reference: (id: String, location: SourceLocation)? { (experiment, location) }
  var answerID: (id: String, location: SourceLocation)? { nil }
  var texts: [[Inline]] { [] }
  var explanations: [[Inline]] { [] }

  func formulas(on page: Page) -> [FormulaUse] {
    (survey.map { [$0.success] } ?? []).map { FormulaUse(formula: $0, experiment: experiment) }
  }

  /// Space trains one experiment on a page.
  func check(_ context: BlockContext, _ diagnostics: inout Diagnostics) {
    guard let first = context.page.train, first.location != location else { return }
    let problem = QuestionProblem.secondTrainBlock(firstLine: first.location.line)
    diagnostics.report(.question(problem), at: location)
  }
}
