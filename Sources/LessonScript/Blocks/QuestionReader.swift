extension BlockType {
  static let question = BlockType(
    table: FieldTable(
      name: "question",
      keys: [
        Field("id", .identifier, required: true, "the name that answers are kept under"),
        Field("ask", .markdown, required: true, "the question"),
        Field(
          "choices", .list(AnswerType.choiceTypes.type, count: 2...26),
          "the kind choice: what to choose from"),
        Field("multiple", .flag, usual: "false", "true where several choices are right"),
        Field(
          "shuffle", .flag, usual: "true",
          "false where choices keep your order, such as numbers that grow"),
        Field("number", .formula, "the kind number: the right answer"),
        Field("text", .texts, "the kind text: the accepted answers"),
        Field("predict", .formula, "the kind prediction: the number to foresee"),
        Field("when", .formula, "a prediction is judged at the first moment this is true"),
        Field(
          "order", OrderReader.type,
          "the kind order: things in the right order; those of a list in it are free among each other"
        ),
        Field(
          "match", .list(.mapping(AnswerType.pair), count: 2...12),
          "the kind match: what belongs together"),
        Field("extra", .list(.markdown, count: 1...12), "right sides of a match that fit nothing"),
        Field("point", AnswerType.targets.type, "the kind point: what to point at"),
        Field(
          "as", .words(AnswerNumber.Style.self),
          "how a number may be written; in all of these ways if missing"),
        Field("draw", .dictionary(DrawReader.type), "numbers drawn for each learner, by name"),
        Field(
          "within", .tolerance,
          "how far a number may be off: 0.01 or 1%; what rounding blurs if missing"),
        Field(
          "near", .tolerance,
          "up to this far off, beyond `within`, a number earns half of the points, rounded down"),
        Field(
          "side", .formula,
          "a number is right, too, on the same side of this one as the truth: where the direction counts"
        ),
        Field(
          "partial", .flag, usual: "false",
          "true where an answer that is right in part earns part of the points, rounded down"),
        Field(
          "tell", .word(Question.Telling.allCases.map(\.rawValue)),
          "what a wrong answer is told about its parts: which are right, how many, or nothing; `which` if missing, "
            + "and `count` before the last try"),
        Field("if", .formula, "what must be so for the answer to be right; check proves it"),
        Field("wrong", ForeseenAnswerReader.type, "wrong answers that you foresee"),
        Field("hints", HintReader.type, "help in stages"),
        Field("points", .whole(0...1000), usual: "1", "what it is worth"),
        Field(
          "attempts", .whole(1...1000),
          "how many answers count; 2 for a choice and 3 for the others if missing, always 1 for a "
            + "prediction"),
        Field("explain", .markdown, "said once the question is settled"),
        Field("skip", .flag, usual: "true", "false forbids going on without an answer"),
        Field("solution", .flag, usual: "true", "false forbids showing the answer"),
      ])
  ) { block, diagnostics in
    QuestionReader(fields: block.fields).question(at: block.location, &diagnostics)
      .map(Block.question)
  }
}

/// Reads a `question` block.
private struct QuestionReader {
  let fields: FieldValues

  func question(at location: SourceLocation, _ diagnostics: inout Diagnostics) -> Question? {
    guard let id = fields.text("id"), let ask = fields.markdown("ask", diagnostics),
      let kind = kind(&diagnostics)
    else { return nil }
    return Question(
      id: id, prompt: ask, kind: kind, points: fields.wholeValue("points"),
      attempts: fields.whole("attempts"), hints: HintReader.hints(fields, diagnostics),
      wrong: ForeseenAnswerReader(fields: fields, kind: kind).answers(&diagnostics),
      explanation: fields.markdown("explain", diagnostics) ?? [],
      allowsSkip: fields.flagValue("skip"), allowsSolution: fields.flagValue("solution"),
      draws: DrawReader(fields: fields).draws(&diagnostics), numberStyles: numberStyles,
      isShuffled: fields.flagValue("shuffle"), isPartial: fields.flagValue("partial"),
      telling: fields.text("tell").flatMap(Question.Telling.init), near: fields.tolerance("near"),
      side: fields.formula("side", diagnostics), claim: fields.formula("if", diagnostics),
      location: location)
  }

  private func kind(_ diagnostics: inout Diagnostics) -> Question.Kind? {
    let present = AnswerKind.allCases.filter { fields[$0.rawValue] != nil }
    guard let kind = present.first else {
      diagnostics.report(
        .question(.noKind(AnswerKind.allCases.map(\.rawValue))), at: fields.position)
      return nil
    }
    guard present.count == 1 else {
      let second = fields[present[1].rawValue]?.position ?? fields.position
      diagnostics.report(.question(.severalKinds(present.map(\.rawValue))), at: second)
      return nil
    }
    reportKeysOfOtherKinds(kind, &diagnostics)
    return kind.type.read(fields, &diagnostics)
  }

  private func reportKeysOfOtherKinds(_ kind: AnswerKind, _ diagnostics: inout Diagnostics) {
    let special = Set(AnswerKind.allCases.flatMap(\.type.ownKeys)).subtracting(kind.type.ownKeys)
    for entry in fields.value.entries ?? [] where special.contains(entry.key.string) {
      let problem = QuestionProblem.keyOfOtherKind(key: entry.key.string, kind: kind.rawValue)
      diagnostics.report(.question(problem), at: entry.key.start)
    }
  }

  private var numberStyles: [AnswerNumber.Style] {
    let styles = fields.texts("as").compactMap(AnswerNumber.Style.init(rawValue:))
    return styles.isEmpty ? Question.usualNumberStyles : styles
  }
}
