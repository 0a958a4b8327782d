/// Reads a `question` block.
struct QuestionReader {
  let fields: FieldValues

  func question(at location: SourceLocation, _ proof: inout Proof) -> Question? {
    guard let id = fields.text("id"), let ask = fields.markdown("ask", proof),
      let kind = kind(&proof)
    else { return nil }
    return Question(
      id: id, prompt: ask, kind: kind, points: fields.whole("points") ?? 1,
      attempts: fields.whole("attempts"), hints: HintReader.hints(fields, &proof),
      wrong: foreseen(proof), explanation: fields.markdown("explain", proof) ?? [],
      allowsSkip: fields.flag("skip") ?? true, allowsSolution: fields.flag("solution") ?? true,
      location: location)
  }

  /// The key that makes each kind, and the keys that only it may have.
  private static let kinds: [(key: String, own: [String])] = [
    ("choices", ["multiple"]), ("number", ["within", "wrong"]), ("text", ["wrong"]),
    ("predict", ["when", "within", "wrong"]),
  ]

  private func kind(_ proof: inout Proof) -> Question.Kind? {
    let present = Self.kinds.filter { fields[$0.key] != nil }
    guard let kind = present.first else {
      proof.mark(.question(.noKind), at: fields.place)
      return nil
    }
    guard present.count == 1 else {
      let second = fields[present[1].key]?.place ?? fields.place
      proof.mark(.question(.severalKinds(present.map(\.key))), at: second)
      return nil
    }
    markKeysOfOtherKinds(kind, &proof)
    return read(kind.key, &proof)
  }

  private func markKeysOfOtherKinds(_ kind: (key: String, own: [String]), _ proof: inout Proof) {
    let special = Set(Self.kinds.flatMap(\.own)).subtracting(kind.own)
    for entry in fields.value.entries ?? [] where special.contains(entry.key.string) {
      let problem = QuestionProblem.keyOfOtherKind(key: entry.key.string, kind: kind.key)
      proof.mark(.question(problem), at: entry.key.start)
    }
  }

  private func read(_ kind: String, _ proof: inout Proof) -> Question.Kind? {
    switch kind {
    case "choices": return ChoiceReader(fields: fields).kind(&proof)
    case "number":
      return fields.formula("number", proof).map { .number(answer: $0, tolerance: tolerance) }
    case "text": return .text(accepted: fields.texts("text"))
    default:
      guard let moment = fields.formula("when", proof) else {
        let help = "when to judge, such as `mistakes == 0`"
        proof.mark(.missing(key: "when", of: "prediction", help: help), at: fields.place)
        return nil
      }
      return fields.formula("predict", proof).map {
        .prediction(of: $0, moment: moment, tolerance: tolerance)
      }
    }
  }

  /// Without `within`, only what rounding blurs.
  private var tolerance: Tolerance { fields.tolerance("within") ?? .absolute(1e-9) }

  private func foreseen(_ proof: Proof) -> [ForeseenAnswer] {
    fields.list("wrong").compactMap { value in
      let part = FieldValues(value: value, table: BlockTables.wrong)
      guard let answer = part.text("answer"), let say = part.markdown("say", proof) else {
        return nil
      }
      return ForeseenAnswer(
        answer: answer, feedback: say, location: proof.source.location(value.place))
    }
  }
}

/// Reads the `hints` of a question or a task.
enum HintReader {
  static func hints(_ fields: FieldValues, _ proof: inout Proof) -> [Hint] {
    fields.list("hints").compactMap { hint($0, proof) }
  }

  private static func hint(_ value: YAMLValue, _ proof: Proof) -> Hint? {
    if let text = value.text { return text.inlines(proof).map { Hint(text: $0) } }
    let part = FieldValues(value: value, table: BlockTables.hint)
    return part.markdown("say", proof).map { Hint(text: $0, cost: part.whole("cost") ?? 0) }
  }
}
