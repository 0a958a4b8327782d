import NeuralNetworks

extension BlockType {
  static let play = BlockType(
    table: FieldTable(
      name: "play block",
      keys: [
        Field("of", .identifier, required: true, "the experiment's id"),
        Field("knobs", KnobReader.type, required: true, "what may be changed, and to what"),
      ])
  ) { block, diagnostics in
    block.fields.text("of").map {
      let knobs = KnobReader(fields: block.fields).knobs(diagnostics)
      return .play(PlayBlock(experiment: $0, knobs: knobs, location: block.location))
    }
  }
}

extension PlayBlock: BlockContent {
  var reference: (id: String, location: SourceLocation)? { (experiment, location) }
  var answerID: (id: String, location: SourceLocation)? { nil }
  var texts: [[Inline]] { [] }
  var explanations: [[Inline]] { [] }

  func formulas(on page: Page) -> [FormulaUse] { [] }

  func check(_ context: BlockContext, _ diagnostics: inout Diagnostics) {
    KnobCheck(knobs: knobs, experiment: context.experiments[experiment]?.experiment)
      .run(&diagnostics)
  }
}

/// Reads the `knobs` of a task or a `play` block: names, each with the values on offer.
struct KnobReader {
  let fields: FieldValues

  static let type = FieldType.dictionary(.texts)

  func knobs(_ diagnostics: Diagnostics) -> [OpenTask.Knob] {
    (fields["knobs"]?.entries ?? []).map { entry in
      let values = entry.value.list ?? [entry.value]
      return OpenTask.Knob(
        name: entry.key.string, values: values.compactMap { $0.text?.string },
        location: diagnostics.source.location(entry.key.start),
        valueLocations: values.map { diagnostics.source.location($0.text?.start ?? $0.position) })
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
