/// Reads the `choices` of a question.
struct ChoiceReader {
  let fields: FieldValues

  func kind(_ proof: inout Proof) -> Question.Kind? {
    let values = fields.list("choices")
    let choices = values.compactMap { choice($0, proof) }
    guard choices.count == values.count else { return nil }
    let isMultiple = fields.flag("multiple") ?? false
    markRightOnes(choices, isMultiple, &proof)
    return .choice(choices, multiple: isMultiple)
  }

  private func choice(_ value: YAMLValue, _ proof: Proof) -> Question.Choice? {
    guard let table = Form.variant(of: value, BlockTables.choices) else { return nil }
    let part = FieldValues(value: value, table: table)
    let key = table.keys[0].name
    return part.markdown(key, proof).map {
      .init(text: $0, isRight: key == "right", feedback: part.markdown("say", proof) ?? [])
    }
  }

  private func markRightOnes(
    _ choices: [Question.Choice], _ isMultiple: Bool, _ proof: inout Proof
  ) {
    let place = fields["choices"]?.place ?? fields.place
    let right = choices.filter(\.isRight).count
    if right == 0 { proof.mark(.question(.noRightChoice), at: place) }
    if right > 1, !isMultiple { proof.mark(.question(.severalRightChoices), at: place) }
    if right == choices.count, right > 0 { proof.mark(.question(.noWrongChoice), at: place) }
  }
}
