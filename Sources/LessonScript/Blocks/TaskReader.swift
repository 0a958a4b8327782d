/// Reads a `task` block.
struct TaskReader {
  let fields: FieldValues

  func task(at location: SourceLocation, _ proof: inout Proof) -> OpenTask? {
    guard let id = fields.text("id"), let ask = fields.markdown("ask", proof),
      let of = fields.text("of"), let model = model(&proof)
    else { return nil }
    return OpenTask(
      id: id, prompt: ask, experiment: of, knobs: knobs(proof), conditions: conditions(proof),
      hints: HintReader.hints(fields, proof), explanation: fields.markdown("explain", proof) ?? [],
      model: model, allowsSkip: fields.flag("skip") ?? true, location: location)
  }

  /// A `play` block has the same knobs.
  func play(at location: SourceLocation, _ proof: Proof) -> PlayBlock? {
    fields.text("of").map { PlayBlock(experiment: $0, knobs: knobs(proof), location: location) }
  }

  private func knobs(_ proof: Proof) -> [OpenTask.Knob] {
    (fields["knobs"]?.entries ?? []).map { entry in
      let values = entry.value.list ?? [entry.value]
      return OpenTask.Knob(
        name: entry.key.string, values: values.compactMap { $0.text?.string },
        location: proof.source.location(entry.key.start),
        valueLocations: values.map { proof.source.location($0.text?.start ?? $0.place) })
    }
  }

  private func conditions(_ proof: Proof) -> [OpenTask.Condition] {
    fields.list("conditions").compactMap { value in
      let part = FieldValues(value: value, table: BlockTables.condition)
      return part.formula("if", proof).map {
        OpenTask.Condition(
          expression: $0, text: part.markdown("say", proof), points: part.whole("points") ?? 1)
      }
    }
  }

  private func model(_ proof: inout Proof) -> OpenTask.ModelSolution? {
    guard let fields = fields.fields("model", BlockTables.model),
      let budget = TrainReader.budget(fields, &proof)
    else { return nil }
    let entries = (fields.value.entries ?? []).filter { BlockTables.model[$0.key.string] == nil }
    let settings = entries.compactMap { setting($0, &proof) }
    return OpenTask.ModelSolution(settings: settings, budget: budget)
  }

  /// The model may do only what the learner may.
  private func setting(_ entry: YAMLEntry, _ proof: inout Proof) -> OpenTask.Setting? {
    guard let value = entry.value.text else { return nil }
    let (name, knobs) = (entry.key.string, knobs(proof))
    if let knob = knobs.first(where: { $0.name == name }) {
      if !knob.values.contains(value.string) {
        let problem = QuestionProblem.settingNotOnOffer(
          name: name, value: value.string, values: knob.values)
        proof.mark(.question(problem), at: value.start)
      }
    } else {
      let problem = QuestionProblem.settingWithoutKnob(name: name, knobs: knobs.map(\.name))
      proof.mark(.question(problem), at: entry.key.start)
    }
    return OpenTask.Setting(name: name, value: value.string)
  }
}
