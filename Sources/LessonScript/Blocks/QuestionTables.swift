/// The keys of questions and open tasks.
extension BlockTables {
  static let question = KeyTable(
    name: "question",
    keys: [
      Key("id", .identifier, required: true, "the name that answers are kept under"),
      Key("ask", .markdown, required: true, "the question"),
      Key(
        "choices", .list(.mapping(choice), count: 2...26), "the kind choice: what to choose from"),
      Key("multiple", .flag, "true where several choices are right"),
      Key("number", .formula, "the kind number: the right answer"),
      Key("text", texts, "the kind text: the accepted answers"),
      Key("predict", .formula, "the kind prediction: the number to foresee"),
      Key("when", .formula, "a prediction is judged at the first moment this is true"),
      Key("within", .tolerance, "how far a number may be off: 0.01 or 1%"),
      Key("wrong", .list(.mapping(wrong), count: 1...50), "wrong answers that you foresee"),
      Key("hints", hints, "help in stages"),
      Key("points", .whole(0...1000), "what it is worth; 1 if missing"),
      Key("attempts", .whole(1...1000), "how many answers count; without limit if missing"),
      Key("explain", .markdown, "said once the question is settled"),
      Key("skip", .flag, "false forbids going on without an answer"),
      Key("solution", .flag, "false forbids showing the answer"),
    ])

  static let choice = KeyTable(
    name: "choice",
    keys: [
      Key("right", .markdown, "a right choice"),
      Key("wrong", .markdown, "a wrong choice"),
      Key("say", .markdown, "what to say to who takes it"),
    ])

  static let wrong = KeyTable(
    name: "foreseen answer",
    keys: [
      Key("answer", .text, required: true, "the wrong answer"),
      Key("say", .markdown, required: true, "what to say to it"),
    ])

  static let hint = KeyTable(
    name: "hint",
    keys: [
      Key("say", .markdown, required: true, "the hint"),
      Key("cost", .whole(0...1000), "the points it takes off; 0 if missing"),
    ])

  static let task = KeyTable(
    name: "task",
    keys: [
      Key("id", .identifier, required: true, "the name that the solution is kept under"),
      Key("ask", .markdown, required: true, "what to reach"),
      Key("of", .identifier, required: true, "the experiment's id"),
      Key(
        "knobs", .dictionary(texts), required: true, "what may be changed, with the values on offer"
      ),
      Key(
        "conditions", .list(.mapping(condition), count: 1...20), required: true,
        "what must hold in the end"),
      Key("hints", hints, "help in stages"),
      Key(
        "model", .mapping(model), required: true, "a solution, so that check can prove there is one"
      ),
      Key("explain", .markdown, "said once the task is solved"),
      Key("skip", .flag, "false forbids going on without a solution"),
    ])

  static let condition = KeyTable(
    name: "condition",
    keys: [
      Key("if", .formula, required: true, "a formula that must be true"),
      Key("say", .markdown, "the condition in words"),
      Key("points", .whole(0...1000), "what it is worth; 1 if missing"),
    ])

  static let model = KeyTable(
    name: "model",
    keys: [
      Key("updates", .whole(0...10_000_000), "how many updates to make"),
      Key("epochs", .whole(0...1_000_000), "how many epochs to train"),
    ], others: .text)

  static let texts = Shape.either([.list(.text, count: 1...100), .text])
  static let hints = Shape.list(.either([.mapping(hint), .markdown]), count: 1...20)
}
