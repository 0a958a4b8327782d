/// Reads a `question` block.
struct QuestionReader {
  let fields: FieldValues

  func question(at location: SourceLocation, _ diagnostics: inout Diagnostics) -> Question? {
    guard let id = fields.text("id"), let ask = fields.markdown("ask", diagnostics),
      let kind = kind(&diagnostics)
    else { return nil }
    return Question(
      id: id, prompt: ask, kind: kind, points: fields.whole("points") ?? 1,
      attempts: fields.whole("attempts"), hints: HintReader.hints(fields, diagnostics),
      wrong: foreseen(kind, &diagnostics),
      explanation: fields.markdown("explain", diagnostics) ?? [],
      allowsSkip: fields.flag("skip") ?? true, allowsSolution: fields.flag("solution") ?? true,
      draws: DrawReader(fields: fields).draws(&diagnostics), numberStyles: numberStyles,
      location: location)
  }

  /// The key that makes each kind, and the keys that only it may have.
  static let kinds: [(key: String, own: [String])] = [
    ("choices", ["multiple"]), ("number", ["within", "wrong", "as"]), ("text", ["wrong"]),
    ("predict", ["when", "within", "wrong", "as"]), ("order", []), ("match", ["extra"]),
    ("point", []),
  ]

  private func kind(_ diagnostics: inout Diagnostics) -> Question.Kind? {
    let present = Self.kinds.filter { fields[$0.key] != nil }
    guard let kind = present.first else {
      diagnostics.report(.question(.noKind(Self.kinds.map(\.key))), at: fields.position)
      return nil
    }
    guard present.count == 1 else {
      let second = fields[present[1].key]?.position ?? fields.position
      diagnostics.report(.question(.severalKinds(present.map(\.key))), at: second)
      return nil
    }
    reportKeysOfOtherKinds(kind, &diagnostics)
    return KindReader(fields: fields).kind(kind.key, &diagnostics)
  }

  private func reportKeysOfOtherKinds(
    _ kind: (key: String, own: [String]), _ diagnostics: inout Diagnostics
  ) {
    let special = Set(Self.kinds.flatMap(\.own)).subtracting(kind.own)
    for entry in fields.value.entries ?? [] where special.contains(entry.key.string) {
      let problem = QuestionProblem.keyOfOtherKind(key: entry.key.string, kind: kind.key)
      diagnostics.report(.question(problem), at: entry.key.start)
    }
  }

  private var numberStyles: [AnswerNumber.Style] {
    let styles = fields.texts("as").compactMap(AnswerNumber.Style.init(rawValue:))
    return styles.isEmpty ? Question.usualNumberStyles : styles
  }

  private func foreseen(_ kind: Question.Kind, _ diagnostics: inout Diagnostics) -> [ForeseenAnswer]
  {
    fields.list("wrong").compactMap { value in
      let part = FieldValues(value: value, table: BlockTables.wrong)
      guard let answer = part.positioned("answer"), let say = part.markdown("say", diagnostics)
      else {
        return nil
      }
      return ForeseenAnswer(
        answer: answer.string, formula: formula(answer, kind, &diagnostics), feedback: say,
        location: diagnostics.source.location(value.position))
    }
  }

  /// A wrong number may be computed, too.
  private func formula(
    _ answer: PositionedText, _ kind: Question.Kind, _ diagnostics: inout Diagnostics
  )
    -> LocatedFormula?
  {
    guard kind.isNumber, AnswerNumber(answer.string) == nil else { return nil }
    return FormulaParser.parse(answer, &diagnostics)
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

/// What must hold of a question beyond its keys.
struct QuestionCheck {
  let question: Question
  let experiments: KnownExperiments
  /// The experiment of the page.
  let owner: String?

  func run(_ diagnostics: inout Diagnostics) {
    let cost = question.hints.map(\.cost).reduce(0, +)
    if cost > question.points {
      report(.hintsCostTooMuch(cost: cost, points: question.points), &diagnostics)
    }
    for foreseen in question.wrong where isRight(foreseen) {
      diagnostics.report(.question(.foreseenIsRight(foreseen.answer)), at: foreseen.location)
    }
    for problem in kindProblems { report(problem, &diagnostics) }
    for (word, problem) in pointProblems {
      diagnostics.report(
        problem, at: diagnostics.source.position(of: word, key: "point", below: question.location))
    }
  }

  private func report(_ problem: QuestionProblem, _ diagnostics: inout Diagnostics) {
    diagnostics.report(.question(problem), at: question.location)
  }

  /// A number's answers need the engine; `check` judges them.
  private func isRight(_ foreseen: ForeseenAnswer) -> Bool {
    if case .text(let accepted) = question.kind {
      accepted.contains(foreseen.answer)
    } else {
      false
    }
  }

  private var kindProblems: [QuestionProblem] {
    switch question.kind {
    case .choice(let choices, _): repeated(choices.map(\.text))
    case .order(let items): repeated(items)
    case .match(let pairs, let extra):
      repeated(pairs.map(\.left)) + repeated(pairs.map(\.right) + extra)
    case .number, .text, .prediction, .point: []
    }
  }

  private func repeated(_ texts: [[Inline]]) -> [QuestionProblem] {
    let words = texts.map(\.plainText)
    return words.indices.filter { words[..<$0].contains(words[$0]) }
      .map { .repeatedItem(words[$0]) }
  }

  private var pointProblems: [(word: String, problem: LessonError.Problem)] {
    switch question.kind {
    case .point(.parameters(let names, let id)):
      guard let known = experiments[id ?? owner] else { return [] }
      return names.compactMap { name in
        known.problem(parameter: name).map { (name, .formula($0)) }
      }
    case .point(.examples(let rows, let id)):
      guard let count = experiments[id ?? owner]?.recipe.dataset.count else { return [] }
      return rows.filter { $0 > count }.map {
        ("\($0)", .question(.noSuchExample($0, count: count)))
      }
    default: return []
    }
  }
}
