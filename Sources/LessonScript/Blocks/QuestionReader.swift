/// Reads a `question` block.
struct QuestionReader {
  let fields: FieldValues

  func question(at location: SourceLocation, _ proof: inout Proof) -> Question? {
    guard let id = fields.text("id"), let ask = fields.markdown("ask", proof),
      let kind = kind(&proof)
    else { return nil }
    return Question(
      id: id, prompt: ask, kind: kind, points: fields.whole("points") ?? 1,
      attempts: fields.whole("attempts"), hints: HintReader.hints(fields, proof),
      wrong: foreseen(kind, &proof), explanation: fields.markdown("explain", proof) ?? [],
      allowsSkip: fields.flag("skip") ?? true, allowsSolution: fields.flag("solution") ?? true,
      draws: DrawReader(fields: fields).draws(&proof), numberStyles: numberStyles,
      location: location)
  }

  /// The key that makes each kind, and the keys that only it may have.
  static let kinds: [(key: String, own: [String])] = [
    ("choices", ["multiple"]), ("number", ["within", "wrong", "as"]), ("text", ["wrong"]),
    ("predict", ["when", "within", "wrong", "as"]), ("order", []), ("match", ["extra"]),
    ("point", []),
  ]

  private func kind(_ proof: inout Proof) -> Question.Kind? {
    let present = Self.kinds.filter { fields[$0.key] != nil }
    guard let kind = present.first else {
      proof.mark(.question(.noKind(Self.kinds.map(\.key))), at: fields.place)
      return nil
    }
    guard present.count == 1 else {
      let second = fields[present[1].key]?.place ?? fields.place
      proof.mark(.question(.severalKinds(present.map(\.key))), at: second)
      return nil
    }
    markKeysOfOtherKinds(kind, &proof)
    return KindReader(fields: fields).kind(kind.key, &proof)
  }

  private func markKeysOfOtherKinds(_ kind: (key: String, own: [String]), _ proof: inout Proof) {
    let special = Set(Self.kinds.flatMap(\.own)).subtracting(kind.own)
    for entry in fields.value.entries ?? [] where special.contains(entry.key.string) {
      let problem = QuestionProblem.keyOfOtherKind(key: entry.key.string, kind: kind.key)
      proof.mark(.question(problem), at: entry.key.start)
    }
  }

  private var numberStyles: [AnswerNumber.Style] {
    let styles = fields.texts("as").compactMap(AnswerNumber.Style.init(rawValue:))
    return styles.isEmpty ? Question.usualNumberStyles : styles
  }

  private func foreseen(_ kind: Question.Kind, _ proof: inout Proof) -> [ForeseenAnswer] {
    fields.list("wrong").compactMap { value in
      let part = FieldValues(value: value, table: BlockTables.wrong)
      guard let answer = part.placed("answer"), let say = part.markdown("say", proof) else {
        return nil
      }
      return ForeseenAnswer(
        answer: answer.string, formula: formula(answer, kind, &proof), feedback: say,
        location: proof.source.location(value.place))
    }
  }

  /// A wrong number may be computed, too.
  private func formula(_ answer: PlacedText, _ kind: Question.Kind, _ proof: inout Proof)
    -> LocatedFormula?
  {
    guard kind.isNumber, AnswerNumber(answer.string) == nil else { return nil }
    return FormulaParser.parse(answer, &proof)
  }
}

extension Question.Kind {
  /// Whether the answer is a number.
  public var isNumber: Bool {
    switch self {
    case .number, .prediction: true
    default: false
    }
  }
}
