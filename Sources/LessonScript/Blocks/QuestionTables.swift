/// The keys of questions and open tasks.
extension BlockTables {
  static let question = FieldTable(
    name: "question",
    keys: [
      Field("id", .identifier, required: true, "the name that answers are kept under"),
      Field("ask", .markdown, required: true, "the question"),
      Field(
        "choices", .list(.variant("choice", choices), count: 2...26),
        "the kind choice: what to choose from"),
      Field("multiple", .flag, "true where several choices are right"),
      Field("number", .formula, "the kind number: the right answer"),
      Field("text", texts, "the kind text: the accepted answers"),
      Field("predict", .formula, "the kind prediction: the number to foresee"),
      Field("when", .formula, "a prediction is judged at the first moment this is true"),
      Field("order", .list(.markdown, count: 2...12), "the kind order: things in the right order"),
      Field("match", .list(.mapping(pair), count: 2...12), "the kind match: what belongs together"),
      Field("extra", .list(.markdown, count: 1...12), "right sides of a match that fit nothing"),
      Field("point", .variant("point", points), "the kind point: what to point at"),
      Field("as", words(AnswerNumber.Style.self), "how a number may be written"),
      Field("draw", .dictionary(drawn), "numbers drawn for each learner, by name"),
      Field("within", .tolerance, "how far a number may be off: 0.01 or 1%"),
      Field("wrong", .list(.mapping(wrong), count: 1...50), "wrong answers that you foresee"),
      Field("hints", hints, "help in stages"),
      Field("points", .whole(0...1000), "what it is worth; 1 if missing"),
      Field("attempts", .whole(1...1000), "how many answers count; without limit if missing"),
      Field("explain", .markdown, "said once the question is settled"),
      Field("skip", .flag, "false forbids going on without an answer"),
      Field("solution", .flag, "false forbids showing the answer"),
    ])

  static let choices = [
    choice("right", "a right choice"), choice("wrong", "a wrong choice"),
  ]

  private static func choice(_ key: String, _ help: String) -> FieldTable {
    FieldTable(
      name: "\(key) choice",
      keys: [
        Field(key, .markdown, required: true, help),
        Field("say", .markdown, "what to say to who takes it"),
      ])
  }

  static let wrong = FieldTable(
    name: "foreseen answer",
    keys: [
      Field("answer", .text, required: true, "the wrong answer"),
      Field("say", .markdown, required: true, "what to say to it"),
    ])

  static let pair = FieldTable(
    name: "pair",
    keys: [
      Field("this", .markdown, required: true, "the left side"),
      Field("with", .markdown, required: true, "the right side that belongs to it"),
    ])

  static let points = [
    point("parameter", texts, "the names of the right parameters: w1, b, w1[2][1]"),
    point("example", rowNumbers, "the numbers of the right rows, from 1"),
  ]

  private static let rowNumber = FieldType.whole(1...1_000_000)
  private static let rowNumbers = FieldType.either([.list(rowNumber, count: 1...1000), rowNumber])

  private static func point(_ key: String, _ type: FieldType, _ help: String) -> FieldTable {
    FieldTable(
      name: "point",
      keys: [
        Field(key, type, required: true, help),
        Field("of", .identifier, "the experiment's id; the page's if missing"),
      ])
  }

  /// Values one by one, or from … to … in steps.
  static let drawn = FieldType.either([
    .list(.number(-1e300...1e300), count: 2...1000), .mapping(drawnRange),
  ])

  static let drawnRange = FieldTable(
    name: "draw",
    keys: [
      Field("from", .number(-1e9...1e9), required: true, "the smallest value"),
      Field("to", .number(-1e9...1e9), required: true, "the largest value"),
      Field("step", .number(1e-6...1e9), "the distance between values; 1 if missing"),
    ])

  static let hint = FieldTable(
    name: "hint",
    keys: [
      Field("say", .markdown, required: true, "the hint"),
      Field("cost", .whole(0...1000), "the points it takes off; 0 if missing"),
    ])

  static let task = FieldTable(
    name: "task",
    keys: [
      Field("id", .identifier, required: true, "the name that the solution is kept under"),
      Field("ask", .markdown, required: true, "what to reach"),
      Field("of", .identifier, required: true, "the experiment's id"),
      Field(
        "knobs", .dictionary(texts), required: true, "what may be changed, with the values on offer"
      ),
      Field(
        "conditions", .list(.mapping(condition), count: 1...20), required: true,
        "what must hold in the end"),
      Field("hints", hints, "help in stages"),
      Field(
        "model", .mapping(model), required: true, "a solution, so that check can prove there is one"
      ),
      Field("explain", .markdown, "said once the task is solved"),
      Field("skip", .flag, "false forbids going on without a solution"),
    ])

  static let condition = FieldTable(
    name: "condition",
    keys: [
      Field("if", .formula, required: true, "a formula that must be true"),
      Field("say", .markdown, "the condition in words"),
      Field("points", .whole(0...1000), "what it is worth; 1 if missing"),
    ])

  static let model = FieldTable(
    name: "model",
    keys: [
      Field("updates", .whole(0...10_000_000), "how many updates to make"),
      Field("epochs", .whole(0...1_000_000), "how many epochs to train"),
    ], others: .text)

  static let texts = FieldType.either([.list(.text, count: 1...100), .text])
  static let hints = FieldType.list(.either([.mapping(hint), .markdown]), count: 1...20)
}
