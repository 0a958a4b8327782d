/// Reads what kind of answer a question wants, and which is right.
struct KindReader {
  let fields: FieldValues

  func kind(_ key: String, _ proof: inout Proof) -> Question.Kind? {
    switch key {
    case "choices": ChoiceReader(fields: fields).kind(&proof)
    case "number":
      fields.formula("number", proof).map { .number(answer: $0, tolerance: tolerance) }
    case "text": .text(accepted: fields.texts("text"))
    case "order": .order(fields.list("order").compactMap { $0.text?.inlines(proof) })
    case "match": match(proof)
    case "point": point
    default: prediction(&proof)
    }
  }

  /// Without `within`, only what rounding blurs.
  private var tolerance: Tolerance { fields.tolerance("within") ?? .absolute(1e-9) }

  private func prediction(_ proof: inout Proof) -> Question.Kind? {
    guard let moment = fields.formula("when", proof) else {
      let help = "when to judge, such as `mistakes == 0`"
      proof.mark(.missing(key: "when", of: "prediction", help: help), at: fields.place)
      return nil
    }
    return fields.formula("predict", proof).map {
      .prediction(of: $0, moment: moment, tolerance: tolerance)
    }
  }

  private func match(_ proof: Proof) -> Question.Kind {
    let pairs = fields.list("match").compactMap { value -> Question.Match? in
      let part = FieldValues(value: value, table: BlockTables.pair)
      guard let left = part.markdown("this", proof), let right = part.markdown("with", proof) else {
        return nil
      }
      return Question.Match(left: left, right: right)
    }
    return .match(pairs, extra: fields.list("extra").compactMap { $0.text?.inlines(proof) })
  }

  private var point: Question.Kind? {
    guard let value = fields["point"], let table = Form.variant(of: value, BlockTables.points)
    else {
      return nil
    }
    let part = FieldValues(value: value, table: table)
    guard table.keys[0].name == "example" else {
      return .point(.parameters(part.texts("parameter"), experiment: part.text("of")))
    }
    let rows = part.texts("example").compactMap(Scalars.whole)
    return .point(.examples(rows, experiment: part.text("of")))
  }
}
