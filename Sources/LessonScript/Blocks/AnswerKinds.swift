/// Reads what kind of answer a question wants, and which is right.
struct KindReader {
  let fields: FieldValues

  func kind(_ key: String, _ diagnostics: inout Diagnostics) -> Question.Kind? {
    switch key {
    case "choices": ChoiceReader(fields: fields).kind(&diagnostics)
    case "number":
      fields.formula("number", diagnostics).map { .number(answer: $0, tolerance: tolerance) }
    case "text": .text(accepted: fields.texts("text"))
    case "order": .order(fields.list("order").compactMap { $0.text?.inlines(diagnostics) })
    case "match": match(diagnostics)
    case "point": point
    default: prediction(&diagnostics)
    }
  }

  /// Without `within`, only what rounding blurs.
  private var tolerance: Tolerance { fields.tolerance("within") ?? .absolute(1e-9) }

  private func prediction(_ diagnostics: inout Diagnostics) -> Question.Kind? {
    guard let moment = fields.formula("when", diagnostics) else {
      let help = "when to judge, such as `mistakes == 0`"
      diagnostics.report(.missing(key: "when", of: "prediction", help: help), at: fields.position)
      return nil
    }
    return fields.formula("predict", diagnostics).map {
      .prediction(of: $0, moment: moment, tolerance: tolerance)
    }
  }

  private func match(_ diagnostics: Diagnostics) -> Question.Kind {
    let pairs = fields.list("match").compactMap { value -> Question.Match? in
      let part = FieldValues(value: value, table: BlockTables.pair)
      guard let left = part.markdown("this", diagnostics),
        let right = part.markdown("with", diagnostics)
      else {
        return nil
      }
      return Question.Match(left: left, right: right)
    }
    return .match(pairs, extra: fields.list("extra").compactMap { $0.text?.inlines(diagnostics) })
  }

  private var point: Question.Kind? {
    guard let value = fields["point"], let table = FieldType.variant(of: value, BlockTables.points)
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

/// Reads the `choices` of a question.
struct ChoiceReader {
  let fields: FieldValues

  func kind(_ diagnostics: inout Diagnostics) -> Question.Kind? {
    let values = fields.list("choices")
    let choices = values.compactMap { choice($0, diagnostics) }
    guard choices.count == values.count else { return nil }
    let isMultiple = fields.flag("multiple") ?? false
    reportRightOnes(choices, isMultiple, &diagnostics)
    return .choice(choices, multiple: isMultiple)
  }

  private func choice(_ value: YAMLValue, _ diagnostics: Diagnostics) -> Question.Choice? {
    guard let table = FieldType.variant(of: value, BlockTables.choices) else { return nil }
    let part = FieldValues(value: value, table: table)
    let key = table.keys[0].name
    return part.markdown(key, diagnostics).map {
      .init(text: $0, isRight: key == "right", feedback: part.markdown("say", diagnostics) ?? [])
    }
  }

  private func reportRightOnes(
    _ choices: [Question.Choice], _ isMultiple: Bool, _ diagnostics: inout Diagnostics
  ) {
    let position = fields["choices"]?.position ?? fields.position
    let right = choices.filter(\.isRight).count
    if right == 0 { diagnostics.report(.question(.noRightChoice), at: position) }
    if right > 1, !isMultiple { diagnostics.report(.question(.severalRightChoices), at: position) }
    if right == choices.count, right > 0 {
      diagnostics.report(.question(.noWrongChoice), at: position)
    }
  }
}
