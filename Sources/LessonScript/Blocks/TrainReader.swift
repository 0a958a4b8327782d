/// Reads a `train` block, and how far a model solution goes.
enum TrainReader {
  static func train(
    _ fields: FieldValues, at location: SourceLocation, _ diagnostics: inout Diagnostics
  )
    -> TrainBlock?
  {
    guard let of = fields.text("of"), let budget = budget(fields, &diagnostics) else { return nil }
    return TrainBlock(
      experiment: of, budget: budget, speed: fields.number("speed"),
      survey: survey(fields, &diagnostics), location: location)
  }

  /// `seeds` and `success` come together.
  private static func survey(_ fields: FieldValues, _ diagnostics: inout Diagnostics) -> TrainBlock
    .Survey?
  {
    let success = fields["success"]?.text?.formula(diagnostics)
    switch (fields.whole("seeds"), success) {
    case (let seeds?, let success?): return TrainBlock.Survey(seeds: seeds, success: success)
    case (nil, _?):
      diagnostics.report(
        .missing(key: "seeds", of: fields.table.name, help: "how many"), at: fields.position)
    case (_?, nil):
      let help = "what is true after a training that succeeded"
      diagnostics.report(
        .missing(key: "success", of: fields.table.name, help: help), at: fields.position)
    case (nil, nil): break
    }
    return nil
  }

  /// Exactly one of `updates` and `epochs`.
  static func budget(_ fields: FieldValues, _ diagnostics: inout Diagnostics) -> TrainingBudget? {
    switch (fields.whole("updates"), fields.whole("epochs")) {
    case (let updates?, nil): return .updates(updates)
    case (nil, let epochs?): return .epochs(epochs)
    case (nil, nil):
      let help = "how far to train, or `updates: …`"
      diagnostics.report(
        .missing(key: "epochs", of: fields.table.name, help: help), at: fields.position)
    default:
      diagnostics.report(
        .unexpected(key: "`updates`", expected: "left out where `epochs` is given", found: "both"),
        at: fields["updates"]?.position ?? fields.position)
    }
    return nil
  }
}
