import NeuralNetworks

/// Whether a plot has what its pictures need.
struct PlotCheck {
  let plot: PlotBlock
  /// nil where its block has mistakes of its own.
  let experiment: Experiment?

  func run(_ proof: inout Proof) {
    for problem in needs + unused + sizes {
      proof.mark(.question(problem), at: plot.location)
    }
  }

  /// The key that each kind of picture needs.
  private var keys: [(kind: PlotKind, key: String, isThere: Bool)] {
    [
      (.surface, "over", !plot.over.isEmpty), (.bars, "values", !plot.values.isEmpty),
      (.table, "values", !plot.values.isEmpty),
      (.activations, "functions", !plot.functions.isEmpty),
    ]
  }

  private var needs: [QuestionProblem] {
    keys.filter { plot.show.contains($0.kind) && !$0.isThere }
      .map { .plotNeeds(plot: $0.kind.rawValue, key: $0.key) }
  }

  private var unused: [QuestionProblem] {
    let used = Set(keys.filter { plot.show.contains($0.kind) }.map(\.key))
    return keys.filter { $0.isThere && !used.contains($0.key) && $0.kind != .table }
      .map { .plotKeyUnused(key: $0.key, plot: $0.kind.rawValue) }
  }

  private var sizes: [QuestionProblem] {
    guard let experiment else { return [] }
    let inputs = experiment.dataset.inputs.columns
    let isFlat = plot.show.contains(.boundary) && inputs != 2
    let unknown = plot.over.filter { !Parameters(experiment).contains($0) }
    return (isFlat ? [.boundaryNeedsTwoInputs(found: inputs)] : [])
      + unknown.map { .noSuchParameter($0) }
  }
}
