/// Reads a `plot` block.
enum PlotReader {
  static func plot(_ fields: FieldValues, at location: SourceLocation, _ proof: inout Proof)
    -> PlotBlock?
  {
    guard let of = fields.text("of") else { return nil }
    return PlotBlock(
      experiment: of, show: fields.texts("show").compactMap(PlotKind.init(rawValue:)),
      xRange: range("x", fields, &proof), yRange: range("y", fields, &proof),
      over: fields.texts("over"), values: values(fields, proof),
      functions: fields.texts("functions"),
      location: location)
  }

  private static func values(_ fields: FieldValues, _ proof: Proof) -> [PlotValue] {
    (fields["values"]?.entries ?? []).compactMap { entry in
      entry.value.text?.formula(proof).map { PlotValue(label: entry.key.string, expression: $0) }
    }
  }

  private static func range(_ key: String, _ fields: FieldValues, _ proof: inout Proof)
    -> ClosedRange<Double>?
  {
    let ends = fields.numbers(key)
    guard ends.count == 2 else { return nil }
    if ends[0] < ends[1] { return ends[0]...ends[1] }
    proof.mark(
      .unexpected(
        key: key, expected: "two numbers, the smaller first", found: "`\(fields.texts(key))`"),
      at: fields[key]?.place ?? fields.place)
    return nil
  }
}

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
