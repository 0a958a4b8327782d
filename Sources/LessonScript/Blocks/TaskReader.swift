/// Reads a `task` block.
struct TaskReader {
  let fields: FieldValues

  func task(at location: SourceLocation, _ proof: inout Proof) -> OpenTask? {
    guard let id = fields.text("id"), let ask = fields.markdown("ask", proof),
      let of = fields.text("of"), let model = model(&proof)
    else { return nil }
    return OpenTask(
      id: id, prompt: ask, experiment: of, knobs: knobs(proof), conditions: conditions(proof),
      hints: HintReader.hints(fields, &proof), explanation: fields.markdown("explain", proof) ?? [],
      model: model, allowsSkip: fields.flag("skip") ?? true, location: location)
  }

  private func knobs(_ proof: Proof) -> [OpenTask.Knob] {
    (fields["knobs"]?.entries ?? []).map { entry in
      let values = entry.value.list ?? [entry.value]
      return OpenTask.Knob(
        name: entry.key.string, values: values.compactMap { $0.text?.string },
        location: proof.source.location(entry.key.start))
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
    let settings = (fields.value.entries ?? []).filter { BlockTables.model[$0.key.string] == nil }
      .compactMap { entry in
        entry.value.text.map { OpenTask.Setting(name: entry.key.string, value: $0.string) }
      }
    return OpenTask.ModelSolution(settings: settings, budget: budget)
  }
}
