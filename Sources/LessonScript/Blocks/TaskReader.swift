import NeuralNetworks

extension BlockType {
  static let task = BlockType(
    table: FieldTable(
      name: "task",
      keys: [
        Field("id", .identifier, required: true, "the name that the solution is kept under"),
        Field("ask", .markdown, required: true, "what to reach"),
        Field("of", .identifier, required: true, "the experiment's id"),
        Field(
          "knobs", KnobReader.type, required: true,
          "what may be changed, with the values on offer"),
        Field(
          "conditions", .list(.mapping(condition), count: 1...20), required: true,
          "what must hold in the end"),
        Field("hints", HintReader.type, "help in stages"),
        Field(
          "model", .mapping(model), required: true,
          "a solution, so that check can prove there is one"),
        Field("explain", .markdown, "said once the task is solved"),
        Field("skip", .flag, usual: "true", "false forbids going on without a solution"),
      ])
  ) { block, diagnostics in
    TaskReader(fields: block.fields).task(at: block.location, &diagnostics).map(Block.task)
  }

  fileprivate static let condition = FieldTable(
    name: "condition",
    keys: [
      Field("if", .formula, required: true, "a formula that must be true"),
      Field("say", .markdown, "the condition in words; the formula if missing"),
      Field("points", .whole(0...1000), usual: "1", "what it is worth"),
    ])

  fileprivate static let model = FieldTable(
    name: "model",
    keys: [
      Field("updates", .whole(0...10_000_000), "how many updates to make"),
      Field("epochs", .whole(0...1_000_000), "how many epochs to train"),
    ], others: Field("a knob's name", .text, "what it is set to"))
}

/// Reads a `task` block.
private struct TaskReader {
  let fields: FieldValues

  func task(at location: SourceLocation, _ diagnostics: inout Diagnostics) -> OpenTask? {
    let knobs = KnobReader(fields: fields).knobs(diagnostics)
    guard let id = fields.text("id"), let ask = fields.markdown("ask", diagnostics),
      let of = fields.text("of"), let model = model(knobs, &diagnostics)
    else { return nil }
    return OpenTask(
      id: id, prompt: ask, experiment: of, knobs: knobs, conditions: conditions(diagnostics),
      hints: HintReader.hints(fields, diagnostics),
      explanation: fields.markdown("explain", diagnostics) ?? [], model: model,
      allowsSkip: fields.flagValue("skip"), location: location)
  }

  private func conditions(_ diagnostics: Diagnostics) -> [OpenTask.Condition] {
    fields.list("conditions").compactMap { value in
      let part = FieldValues(value: value, table: BlockType.condition)
      return part.formula("if", diagnostics).map {
        OpenTask.Condition(
          expression: $0, text: part.markdown("say", diagnostics),
          points: part.wholeValue("points"))
      }
    }
  }

  private func model(_ knobs: [OpenTask.Knob], _ diagnostics: inout Diagnostics)
    -> OpenTask.ModelSolution?
  {
    guard let fields = fields.fields("model", BlockType.model),
      let budget = TrainReader(fields: fields).budget(&diagnostics)
    else { return nil }
    let entries = (fields.value.entries ?? []).filter { BlockType.model[$0.key.string] == nil }
    let settings = entries.compactMap { setting($0, knobs, &diagnostics) }
    return OpenTask.ModelSolution(settings: settings, budget: budget)
  }

  /// The model may do only what the learner may.
  private func setting(
    _ entry: YAMLEntry, _ knobs: [OpenTask.Knob], _ diagnostics: inout Diagnostics
  ) -> OpenTask.Setting? {
    guard let value = entry.value.text else { return nil }
    let name = entry.key.string
    if let knob = knobs.first(where: { $0.name == name }) {
      if !knob.values.contains(value.string) {
        let problem = QuestionProblem.settingNotOnOffer(
          name: name, value: value.string, values: knob.values)
        diagnostics.report(.question(problem), at: value.start)
      }
    } else if knobs.allSatisfy({ Experiment.knobs.contains($0.name) })
      || !Experiment.knobs.contains(name)
    {
      // A misspelled knob is told once, where it is offered.
      let problem = QuestionProblem.settingWithoutKnob(name: name, knobs: knobs.map(\.name))
      diagnostics.report(.question(problem), at: entry.key.start)
    }
    return OpenTask.Setting(name: name, value: value.string)
  }
}

extension OpenTask: BlockContent {
  var reference: (id: String, location: SourceLocation)? { (experiment, location) }
  var answerID: (id: String, location: SourceLocation)? { (id, location) }
  var texts: [[Inline]] { [prompt] }
  var explanations: [[Inline]] { [explanation] }

  func formulas(on page: Page) -> [FormulaUse] {
    let texts = [prompt, explanation] + hints.map(\.text) + conditions.compactMap(\.text)
    let all = texts.flatMap(\.values) + conditions.map(\.expression)
    return all.map { FormulaUse(formula: $0, experiment: experiment) }
  }

  func check(_ context: BlockContext, _ diagnostics: inout Diagnostics) {
    let cost = hints.map(\.cost).reduce(0, +)
    if cost > points {
      diagnostics.report(
        .question(.hintsCostTooMuch(cost: cost, points: points)), at: location)
    }
    KnobCheck(knobs: knobs, experiment: context.experiments[experiment]?.experiment)
      .run(&diagnostics)
  }
}
