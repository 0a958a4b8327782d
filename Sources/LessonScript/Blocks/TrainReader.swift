/// Reads a `train` block, and how far a model solution goes.
enum TrainReader {
  static func train(_ fields: FieldValues, at location: SourceLocation, _ proof: inout Proof)
    -> TrainBlock?
  {
    guard let of = fields.text("of"), let budget = budget(fields, &proof) else { return nil }
    return TrainBlock(
      experiment: of, budget: budget, speed: fields.number("speed"), location: location)
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
