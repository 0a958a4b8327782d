import NeuralNetworks

/// Reads a `task` block.
struct TaskReader {
  let fields: FieldValues

  func task(at location: SourceLocation, _ diagnostics: inout Diagnostics) -> OpenTask? {
    guard let id = fields.text("id"), let ask = fields.markdown("ask", diagnostics),
      let of = fields.text("of"), let model = model(&diagnostics)
    else { return nil }
    return OpenTask(
      id: id, prompt: ask, experiment: of, knobs: knobs(diagnostics),
      conditions: conditions(diagnostics),
      hints: HintReader.hints(fields, diagnostics),
      explanation: fields.markdown("explain", diagnostics) ?? [],
      model: model, allowsSkip: fields.flag("skip") ?? true, location: location)
  }

  /// A `play` block has the same knobs.
  func play(at location: SourceLocation, _ diagnostics: Diagnostics) -> PlayBlock? {
    fields.text("of").map {
      PlayBlock(experiment: $0, knobs: knobs(diagnostics), location: location)
    }
  }

  private func knobs(_ diagnostics: Diagnostics) -> [OpenTask.Knob] {
    (fields["knobs"]?.entries ?? []).map { entry in
      let values = entry.value.list ?? [entry.value]
      return OpenTask.Knob(
        name: entry.key.string, values: values.compactMap { $0.text?.string },
        location: diagnostics.source.location(entry.key.start),
        valueLocations: values.map { diagnostics.source.location($0.text?.start ?? $0.position) })
    }
  }

  private func conditions(_ diagnostics: Diagnostics) -> [OpenTask.Condition] {
    fields.list("conditions").compactMap { value in
      let part = FieldValues(value: value, table: BlockTables.condition)
      return part.formula("if", diagnostics).map {
        OpenTask.Condition(
          expression: $0, text: part.markdown("say", diagnostics), points: part.whole("points") ?? 1
        )
      }
    }
  }

  private func model(_ diagnostics: inout Diagnostics) -> OpenTask.ModelSolution? {
    guard let fields = fields.fields("model", BlockTables.model),
      let budget = TrainReader.budget(fields, &diagnostics)
    else { return nil }
    let entries = (fields.value.entries ?? []).filter { BlockTables.model[$0.key.string] == nil }
    let settings = entries.compactMap { setting($0, &diagnostics) }
    return OpenTask.ModelSolution(settings: settings, budget: budget)
  }

  /// The model may do only what the learner may.
  private func setting(_ entry: YAMLEntry, _ diagnostics: inout Diagnostics) -> OpenTask.Setting? {
    guard let value = entry.value.text else { return nil }
    let (name, knobs) = (entry.key.string, knobs(diagnostics))
    if let knob = knobs.first(where: { $0.name == name }) {
      if !knob.values.contains(value.string) {
        let problem = QuestionProblem.settingNotOnOffer(
          name: name, value: value.string, values: knob.values)
        diagnostics.report(.question(problem), at: value.start)
      }
    } else {
      let problem = QuestionProblem.settingWithoutKnob(name: name, knobs: knobs.map(\.name))
      diagnostics.report(.question(problem), at: entry.key.start)
    }
    return OpenTask.Setting(name: name, value: value.string)
  }
}

/// What must hold of an open task beyond its keys.
struct TaskCheck {
  let task: OpenTask

  func run(_ diagnostics: inout Diagnostics) {
    let cost = task.hints.map(\.cost).reduce(0, +)
    if cost > task.points {
      let problem = QuestionProblem.hintsCostTooMuch(cost: cost, points: task.points)
      diagnostics.report(.question(problem), at: task.location)
    }
  }
}

/// Whether an experiment has the knobs that a task or a play block offers.
struct KnobCheck {
  let knobs: [OpenTask.Knob]
  /// nil where its block has mistakes of its own.
  let experiment: Experiment?

  func run(_ diagnostics: inout Diagnostics) {
    for knob in knobs { check(knob, &diagnostics) }
  }

  private func check(_ knob: OpenTask.Knob, _ diagnostics: inout Diagnostics) {
    for (index, value) in knob.values.enumerated() {
      if knob.values[..<index].contains(value) {
        diagnostics.report(.question(.repeatedValue(value)), at: knob.location(ofValue: index))
      } else if let error = error(knob.name, value) {
        let isAboutValue = if case .unknownValue = error { true } else { false }
        diagnostics.report(
          .experiment(.engine(error)),
          at: isAboutValue ? knob.location(ofValue: index) : knob.location)
        if !isAboutValue { return }
      }
    }
  }

  private func error(_ knob: String, _ value: String) -> ExperimentError? {
    guard let experiment else { return nil }
    do {
      _ = try experiment.setting(knob, to: value)
      return nil
    } catch {
      return error
    }
  }
}
