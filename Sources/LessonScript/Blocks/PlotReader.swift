import NeuralNetworks

extension BlockType {
  static let plot = BlockType(
    table: FieldTable(
      name: "plot",
      keys: [
        Field("of", .identifier, required: true, "the experiment's id"),
        Field("show", .words(PlotKind.self), required: true, "the pictures, top to bottom"),
        Field("x", ends, "the ends of the horizontal axis"),
        Field("y", ends, "the ends of the vertical axis"),
        Field("over", .list(.text, count: 1...2), "the parameters of a surface: [w1] or [w1, w2]"),
        Field("values", .dictionary(.formula), "what bars and tables show: label: formula"),
        Field("functions", .words(of: Activation.names), "what an activation plot draws"),
      ])
  ) { block, diagnostics in
    PlotReader(fields: block.fields).plot(at: block.location, &diagnostics).map(Block.plot)
  }

  private static let ends = FieldType.list(.number(-1e300...1e300), count: 2...2)
}

/// Reads a `plot` block.
private struct PlotReader {
  let fields: FieldValues

  func plot(at location: SourceLocation, _ diagnostics: inout Diagnostics) -> PlotBlock? {
    guard let of = fields.text("of") else { return nil }
    return PlotBlock(
      experiment: of, show: fields.texts("show").compactMap(PlotKind.init(rawValue:)),
      xRange: range("x", &diagnostics), yRange: range("y", &diagnostics),
      over: fields.texts("over"), values: values(diagnostics),
      functions: fields.texts("functions"), location: location)
  }

  private func values(_ diagnostics: Diagnostics) -> [PlotValue] {
    (fields["values"]?.entries ?? []).compactMap { entry in
      entry.value.text?.formula(diagnostics)
        .map { PlotValue(label: entry.key.string, expression: $0) }
    }
  }

  private func range(_ key: String, _ diagnostics: inout Diagnostics) -> ClosedRange<Double>? {
    let ends = fields.numbers(key)
    guard ends.count == 2 else { return nil }
    if ends[0] < ends[1] { return ends[0]...ends[1] }
    diagnostics.report(
      .unexpected(
        key: key, expected: "two numbers, the smaller first", found: "`\(fields.texts(key))`"),
      at: fields[key]?.position ?? fields.position)
    return nil
  }
}

extension PlotBlock: BlockContent {
  var reference: (id: String, location: SourceLocation)? { (experiment, location) }
  var answerID: (id: String, location: SourceLocation)? { nil }
  var texts: [[Inline]] { [] }
  var explanations: [[Inline]] { [] }

  func formulas(on page: Page) -> [FormulaUse] {
    values.map { FormulaUse(formula: $0.expression, experiment: experiment) }
  }

  /// Whether there is what the pictures need, and nothing that none of them reads.
  func check(_ context: BlockContext, _ diagnostics: inout Diagnostics) {
    reportRepeated(&diagnostics)
    for kind in show {
      guard let key = kind.row.key, !has(key) else { continue }
      let problem = QuestionProblem.plotNeeds(
        plot: kind.rawValue, key: key, help: BlockType.plot.table[key]?.help ?? "")
      diagnostics.report(.question(problem), at: position(of: kind.rawValue, "show", diagnostics))
    }
    reportUnusedKeys(&diagnostics)
    if let known = context.experiments[experiment] { checkSizes(known, &diagnostics) }
  }

  private func reportRepeated(_ diagnostics: inout Diagnostics) {
    for (key, words) in [("show", show.map(\.rawValue)), ("over", over)] {
      for (index, word) in words.enumerated() where words[..<index].contains(word) {
        let place = diagnostics.source.position(
          of: word, occurrence: words[...index].count { $0 == word }, key: key, below: location)
        diagnostics.report(.question(.repeatedItem(word)), at: place)
      }
    }
  }

  private func has(_ key: String) -> Bool {
    switch key {
    case "over": !over.isEmpty
    case "values": !values.isEmpty
    case "functions": !functions.isEmpty
    default: preconditionFailure("no picture reads `\(key)`")
    }
  }

  private func reportUnusedKeys(_ diagnostics: inout Diagnostics) {
    let used = Set(show.compactMap(\.row.key))
    var told: Set<String> = []
    for kind in PlotKind.allCases {
      guard let key = kind.row.key, has(key), !used.contains(key), told.insert(key).inserted
      else { continue }
      let problem = QuestionProblem.plotKeyUnused(key: key, plot: kind.rawValue)
      diagnostics.report(.question(problem), at: position(of: nil, key, diagnostics))
    }
  }

  private func checkSizes(_ known: KnownExperiment, _ diagnostics: inout Diagnostics) {
    let inputs = known.experiment.dataset.inputs.columns
    for kind in show where kind.row.needsTwoInputs && inputs != 2 {
      let problem = QuestionProblem.plotNeedsTwoInputs(plot: kind.rawValue, found: inputs)
      diagnostics.report(.question(problem), at: position(of: kind.rawValue, "show", diagnostics))
    }
    let outputs = known.experiment.dataset.targets.columns
    for kind in show where kind.row.needsOneOutput && outputs != 1 {
      let problem = QuestionProblem.plotNeedsOneOutput(plot: kind.rawValue, found: outputs)
      diagnostics.report(.question(problem), at: position(of: kind.rawValue, "show", diagnostics))
    }
    for kind in show where kind.row.needsHiddenLayer && !known.experiment.hasHiddenLayer {
      let problem = QuestionProblem.plotNeedsHiddenLayer(plot: kind.rawValue)
      diagnostics.report(.question(problem), at: position(of: kind.rawValue, "show", diagnostics))
    }
    for name in over {
      guard let problem = known.problem(parameter: name) else { continue }
      diagnostics.report(.formula(problem), at: position(of: name, "over", diagnostics))
    }
  }

  private func position(of word: String?, _ key: String, _ diagnostics: Diagnostics)
    -> SourcePosition
  {
    diagnostics.source.position(of: word, key: key, below: location)
  }
}

extension Experiment {
  /// Whether anything with weights stands before the last layer.
  fileprivate var hasHiddenLayer: Bool {
    layers.dropLast().contains { if case .branches = $0 { true } else { $0.hasParameters } }
      || layers.count { if case .branches = $0 { true } else { false } } > 0
  }
}
