/// The kinds of answers that questions ask for; the raw value is the key that makes one.
enum AnswerKind: String, CaseIterable {
  case choices, number, text, predict, order, match, point

  /// What belongs to the kind.
  var type: AnswerType {
    switch self {
    case .choices: .choices
    case .number: .number
    case .text: .text
    case .predict: .prediction
    case .order: .order
    case .match: .match
    case .point: .point
    }
  }
}

/// The keys of a question that only some kinds of answers may have, and how an answer is read.
struct AnswerType: Sendable {
  var ownKeys: [String] = []
  /// nil once a problem is reported.
  let read: @Sendable (FieldValues, inout Diagnostics) -> Question.Kind?
}

extension AnswerType {
  static let number = AnswerType(ownKeys: ["within", "near", "side", "wrong", "as"]) {
    fields, diagnostics in
    fields.formula("number", diagnostics).map {
      .number(answer: $0, tolerance: tolerance(fields))
    }
  }

  static let text = AnswerType(ownKeys: ["wrong"]) { fields, _ in
    .text(accepted: fields.texts("text"))
  }

  static let order = AnswerType(ownKeys: ["partial", "tell"]) { fields, diagnostics in
    fields["order"].flatMap { OrderReader.order($0, &diagnostics) }.map { .order($0, $1) }
  }

  static let prediction = AnswerType(ownKeys: ["when", "within", "near", "side", "wrong", "as"]) {
    fields, diagnostics in
    guard let time = fields.formula("when", diagnostics) else {
      let help = "when to judge, such as `mistakes == 0`"
      diagnostics.report(
        .missing(key: "when", of: "prediction", help: help), at: fields.position)
      return nil
    }
    return fields.formula("predict", diagnostics).map {
      .prediction(of: $0, when: time, tolerance: tolerance(fields))
    }
  }

  static let match = AnswerType(ownKeys: ["extra", "partial", "tell"]) { fields, diagnostics in
    let pairs = fields.list("match").compactMap { value -> Question.Match? in
      let part = FieldValues(value: value, table: pair)
      guard let left = part.markdown("this", diagnostics),
        let right = part.markdown("with", diagnostics)
      else { return nil }
      return Question.Match(
        left: left, right: right, condition: part.formula("if", diagnostics),
        feedback: part.markdown("say", diagnostics) ?? [])
    }
    return .match(pairs, extra: fields.list("extra").compactMap { $0.text?.inlines(diagnostics) })
  }

  static let point = AnswerType { fields, diagnostics in
    fields["point"].flatMap { targets.read($0, &diagnostics) }.map(Question.Kind.point)
  }

  static let pair = FieldTable(
    name: "pair",
    keys: [
      Field("this", .markdown, required: true, "the left side"),
      Field("with", .markdown, required: true, "the right side that belongs to it"),
      Field("if", .formula, "what must be so for them to belong together; check proves it"),
      Field("say", .markdown, "what to say to who matches the left side with another"),
    ])

  private static func tolerance(_ fields: FieldValues) -> Tolerance {
    fields.tolerance("within") ?? .absolute(roundingError)
  }

  /// How far a number may be off without `within`: only what rounding blurs.
  static let roundingError = 1e-9
}

// MARK: What to point at

extension AnswerType {
  /// What a question with `point` may point at: the table whose first key is there.
  static let targets = Variants<Question.PointTarget>(
    name: "point",
    [
      Variant(
        target("parameter", .texts, "the names of the right parameters: w1, b, w1[2][1]")
      ) { fields, _ in
        .parameters(fields.texts("parameter"), experiment: fields.text("of"))
      },
      Variant(target("example", rows, "the numbers of the right rows, from 1")) { fields, _ in
        .examples(
          fields.texts("example").compactMap(Scalars.whole), experiment: fields.text("of"))
      },
    ])

  private static let row = FieldType.whole(1...1_000_000)
  private static let rows = FieldType.either([.list(row, count: 1...1000), row])

  private static func target(_ key: String, _ type: FieldType, _ help: String) -> FieldTable {
    FieldTable(
      name: "point",
      keys: [
        Field(key, type, required: true, help),
        Field("of", .identifier, "the experiment's id; the page's if missing"),
      ])
  }
}

// MARK: Choices

extension AnswerType {
  static let choices = AnswerType(ownKeys: ["multiple", "shuffle", "partial", "tell"]) {
    fields, diagnostics in
    let values = fields.list("choices")
    let choices = values.compactMap { choiceTypes.read($0, &diagnostics) }
    guard choices.count == values.count else { return nil }
    let isMultiple = fields.flagValue("multiple")
    let position = fields["choices"]?.position ?? fields.position
    for problem in problems(choices, isMultiple) {
      diagnostics.report(.question(problem), at: position)
    }
    return .choice(choices, multiple: isMultiple)
  }

  static let choiceTypes = Variants<Question.Choice>(
    name: "choice",
    [
      choice("right", isRight: true, "a right choice"),
      choice("wrong", isRight: false, "a wrong choice"),
      choice("choice", isRight: nil, "a choice that is right where its `if` holds"),
    ])

  private static func condition(_ isRight: Bool?) -> Field {
    switch isRight {
    case true?: Field("if", .formula, "why it is right: check proves that this holds")
    case false?: Field("if", .formula, "why it is wrong: check proves that this does not hold")
    case nil: Field("if", .formula, required: true, "when it is right")
    }
  }

  private static func choice(_ key: String, isRight: Bool?, _ help: String)
    -> Variant<Question.Choice>
  {
    let table = FieldTable(
      name: isRight == nil ? "choice with a condition" : "\(key) choice",
      keys: [
        Field(key, .markdown, required: true, help), condition(isRight),
        Field("say", .markdown, "what to say to who takes it"),
      ])
    return Variant(table) { fields, diagnostics in
      fields.markdown(key, diagnostics).map {
        .init(
          text: $0, isRight: isRight, condition: fields.formula("if", diagnostics),
          feedback: fields.markdown("say", diagnostics) ?? [])
      }
    }
  }

  private static func problems(_ choices: [Question.Choice], _ isMultiple: Bool)
    -> [QuestionProblem]
  {
    let right = choices.count { $0.isRight == true }
    if choices.contains(where: { $0.isRight == nil }) {
      return right > 1 && !isMultiple ? [.severalRightChoices] : []
    }
    if right == 0 { return [.noRightChoice] }
    return (right > 1 && !isMultiple ? [.severalRightChoices] : [])
      + (right == choices.count ? [.noWrongChoice] : [])
  }
}
