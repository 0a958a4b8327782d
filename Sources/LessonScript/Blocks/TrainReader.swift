/// Reads a `train` block, and how far a model solution goes.
enum TrainReader {
  static func train(_ fields: FieldValues, at location: SourceLocation, _ proof: inout Proof)
    -> TrainBlock?
  {
    guard let of = fields.text("of"), let budget = budget(fields, &proof) else { return nil }
    return TrainBlock(
      experiment: of, budget: budget, speed: fields.number("speed"),
      survey: survey(fields, &proof), location: location)
  }

  /// `seeds` and `success` come together.
  private static func survey(_ fields: FieldValues, _ proof: inout Proof) -> TrainBlock.Survey? {
    let success = fields["success"]?.text?.formula(proof)
    switch (fields.whole("seeds"), success) {
    case (let seeds?, let success?): return TrainBlock.Survey(seeds: seeds, success: success)
    case (nil, _?):
      proof.mark(.missing(key: "seeds", of: fields.table.name, help: "how many"), at: fields.place)
    case (_?, nil):
      let help = "what is true after a training that succeeded"
      proof.mark(.missing(key: "success", of: fields.table.name, help: help), at: fields.place)
    case (nil, nil): break
    }
    return nil
  }

  /// Exactly one of `updates` and `epochs`.
  static func budget(_ fields: FieldValues, _ proof: inout Proof) -> TrainingBudget? {
    switch (fields.whole("updates"), fields.whole("epochs")) {
    case (let updates?, nil): return .updates(updates)
    case (nil, let epochs?): return .epochs(epochs)
    case (nil, nil):
      let help = "how far to train, or `updates: …`"
      proof.mark(.missing(key: "epochs", of: fields.table.name, help: help), at: fields.place)
    default:
      proof.mark(
        .unexpected(key: "`updates`", expected: "left out where `epochs` is given", found: "both"),
        at: fields["updates"]?.place ?? fields.place)
    }
    return nil
  }
}
