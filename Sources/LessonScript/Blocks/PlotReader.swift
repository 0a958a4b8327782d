import NeuralNetworks

/// Reads a `plot` block.
enum PlotReader {
  static func plot(
    _ fields: FieldValues, at location: SourceLocation, _ diagnostics: inout Diagnostics
  )
    -> PlotBlock?
  {
    guard let of = fields.text("of") else { return nil }
    return PlotBlock(
      experiment: of, show: fields.texts("show").compactMap(PlotKind.init(rawValue:)),
      xRange: range("x", fields, &diagnostics), yRange: range("y", fields, &diagnostics),
      over: fields.texts("over"), values: values(fields, diagnostics),
      functions: fields.texts("functions"),
      location: location)
  }

  private static func values(_ fields: FieldValues, _ diagnostics: Diagnostics) -> [PlotValue] {
    (fields["values"]?.entries ?? []).compactMap { entry in
      entry.value.text?.formula(diagnostics).map {
        PlotValue(label: entry.key.string, expression: $0)
      }
    }
  }

  private static func range(_ key: String, _ fields: FieldValues, _ diagnostics: inout Diagnostics)
    -> ClosedRange<Double>?
  {
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

/// Whether a plot has what its pictures need.
struct PlotCheck {
  let plot: PlotBlock
  /// nil where the experiment's block has mistakes of its own.
  let known: KnownExperiments.Known?

  func run(_ diagnostics: inout Diagnostics) {
    reportNeeds(&diagnostics)
    reportUnused(&diagnostics)
    reportSizes(&diagnostics)
  }

  private func position(of word: String?, _ key: String, _ diagnostics: Diagnostics)
    -> SourcePosition
  {
    diagnostics.source.position(of: word, key: key, below: plot.location)
  }

  /// The key that each kind of picture needs.
  private var keys: [(kind: PlotKind, key: String, isThere: Bool)] {
    [
      (.surface, "over", !plot.over.isEmpty), (.bars, "values", !plot.values.isEmpty),
      (.table, "values", !plot.values.isEmpty),
      (.activations, "functions", !plot.functions.isEmpty),
    ]
  }

  private func reportNeeds(_ diagnostics: inout Diagnostics) {
    for (kind, key, isThere) in keys where plot.show.contains(kind) && !isThere {
      let problem = QuestionProblem.plotNeeds(plot: kind.rawValue, key: key)
      diagnostics.report(.question(problem), at: position(of: kind.rawValue, "show", diagnostics))
    }
  }

  private func reportUnused(_ diagnostics: inout Diagnostics) {
    let used = Set(keys.filter { plot.show.contains($0.kind) }.map(\.key))
    for (kind, key, isThere) in keys where isThere && !used.contains(key) && kind != .table {
      let problem = QuestionProblem.plotKeyUnused(key: key, plot: kind.rawValue)
      diagnostics.report(.question(problem), at: position(of: nil, key, diagnostics))
    }
  }

  private func reportSizes(_ diagnostics: inout Diagnostics) {
    guard let known else { return }
    let inputs = known.recipe.dataset.inputs.columns
    for kind in [PlotKind.boundary, .units] where plot.show.contains(kind) && inputs != 2 {
      let problem = QuestionProblem.boundaryNeedsTwoInputs(found: inputs)
      diagnostics.report(.question(problem), at: position(of: kind.rawValue, "show", diagnostics))
    }
    for name in plot.over {
      guard let problem = known.problem(parameter: name) else { continue }
      diagnostics.report(.formula(problem), at: position(of: name, "over", diagnostics))
    }
  }
}
