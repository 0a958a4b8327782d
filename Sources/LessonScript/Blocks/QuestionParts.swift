/// The numbers that a question draws for each learner: `draw: {a: [2, 3, 5]}`.
struct DrawReader {
  /// How many values a number is drawn from at most.
  static let mostValues = 1000

  let fields: FieldValues

  /// Values one by one, or from … to … in steps.
  static let type = FieldType.either([
    .list(.number(-1e300...1e300), count: 2...mostValues), .mapping(range),
  ])

  private static let range = FieldTable(
    name: "draw",
    keys: [
      Field("from", .number(-1e9...1e9), required: true, "the smallest value"),
      Field("to", .number(-1e9...1e9), required: true, "the largest value"),
      Field("step", .number(1e-6...1e9), usual: "1", "the distance between values"),
    ])

  func draws(_ diagnostics: inout Diagnostics) -> [Draw] {
    (fields["draw"]?.entries ?? []).compactMap { draw($0, &diagnostics) }
  }

  private func draw(_ entry: YAMLEntry, _ diagnostics: inout Diagnostics) -> Draw? {
    let name = entry.key.string
    guard Scalars.isIdentifier(name), !name.contains("-"), Quantity(name: name) == nil,
      !["and", "or", "not"].contains(name)
    else {
      diagnostics.report(.question(.badDrawName(name)), at: entry.key.start)
      return nil
    }
    let values = values(entry.value)
    guard (2...Self.mostValues).contains(values.count) else {
      diagnostics.report(
        .question(.drawCount(values.count, most: Self.mostValues)), at: entry.value.position)
      return nil
    }
    return Draw(name: name, values: values, location: diagnostics.source.location(entry.key.start))
  }

  private func values(_ value: YAMLValue) -> [Double] {
    if let list = value.list {
      return list.compactMap { $0.text.flatMap { Scalars.number($0.string) } }
    }
    let range = FieldValues(value: value, table: Self.range)
    let (from, to) = (range.numberValue("from"), range.numberValue("to"))
    guard from <= to else { return [] }
    let step = range.numberValue("step")
    let count = ((to - from) / step + 1e-9).rounded(.down)
    guard count < 1e6 else { return Array(repeating: from, count: Self.mostValues + 1) }
    return (0...Int(count)).map { from + Double($0) * step }
  }
}

/// The `hints` of a question or a task: texts, or texts with a cost.
enum HintReader {
  static let type = FieldType.list(.either([.mapping(table), .markdown]), count: 1...20)

  private static let table = FieldTable(
    name: "hint",
    keys: [
      Field("say", .markdown, required: true, "the hint"),
      Field("cost", .whole(0...1000), usual: "0", "the points it takes off"),
    ])

  static func hints(_ fields: FieldValues, _ diagnostics: Diagnostics) -> [Hint] {
    fields.list("hints").compactMap { hint($0, diagnostics) }
  }

  private static func hint(_ value: YAMLValue, _ diagnostics: Diagnostics) -> Hint? {
    if let text = value.text { return text.inlines(diagnostics).map { Hint(text: $0) } }
    let part = FieldValues(value: value, table: table)
    return part.markdown("say", diagnostics)
      .map { Hint(text: $0, cost: part.wholeValue("cost")) }
  }
}

/// The `wrong` answers of a question, each with what to say to it.
struct ForeseenAnswerReader {
  let fields: FieldValues
  let kind: Question.Kind

  static let type = FieldType.list(.mapping(table), count: 1...50)

  private static let table = FieldTable(
    name: "foreseen answer",
    keys: [
      Field("answer", .text, required: true, "the wrong answer"),
      Field("say", .markdown, required: true, "what to say to it"),
    ])

  func answers(_ diagnostics: inout Diagnostics) -> [ForeseenAnswer] {
    fields.list("wrong").compactMap { value in
      let part = FieldValues(value: value, table: Self.table)
      guard let answer = part.positioned("answer"), let say = part.markdown("say", diagnostics)
      else { return nil }
      return ForeseenAnswer(
        answer: answer.string, formula: formula(answer, &diagnostics), feedback: say,
        location: diagnostics.source.location(value.position))
    }
  }

  /// A wrong number may be computed, too.
  private func formula(_ answer: PositionedText, _ diagnostics: inout Diagnostics)
    -> LocatedFormula?
  {
    guard kind.isNumber, AnswerNumber(answer.string) == nil else { return nil }
    return FormulaParser.parse(answer, &diagnostics)
  }
}
