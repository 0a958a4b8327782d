import NeuralNetworks

/// Whether a plot has what its pictures need.
struct PlotCheck {
  let plot: PlotBlock
  /// nil where the experiment's block has mistakes of its own.
  let known: KnownExperiments.Known?

  func run(_ proof: inout Proof) {
    markNeeds(&proof)
    markUnused(&proof)
    markSizes(&proof)
  }

  private func place(of word: String?, _ key: String, _ proof: Proof) -> Place {
    proof.source.place(of: word, key: key, below: plot.location)
  }

  /// The key that each kind of picture needs.
  private var keys: [(kind: PlotKind, key: String, isThere: Bool)] {
    [
      (.surface, "over", !plot.over.isEmpty), (.bars, "values", !plot.values.isEmpty),
      (.table, "values", !plot.values.isEmpty),
      (.activations, "functions", !plot.functions.isEmpty),
    ]
  }

  private func markNeeds(_ proof: inout Proof) {
    for (kind, key, isThere) in keys where plot.show.contains(kind) && !isThere {
      let problem = QuestionProblem.plotNeeds(plot: kind.rawValue, key: key)
      proof.mark(.question(problem), at: place(of: kind.rawValue, "show", proof))
    }
  }

  private func markUnused(_ proof: inout Proof) {
    let used = Set(keys.filter { plot.show.contains($0.kind) }.map(\.key))
    for (kind, key, isThere) in keys where isThere && !used.contains(key) && kind != .table {
      let problem = QuestionProblem.plotKeyUnused(key: key, plot: kind.rawValue)
      proof.mark(.question(problem), at: place(of: nil, key, proof))
    }
  }

  private func markSizes(_ proof: inout Proof) {
    guard let known else { return }
    let inputs = known.recipe.dataset.inputs.columns
    for kind in [PlotKind.boundary, .units] where plot.show.contains(kind) && inputs != 2 {
      let problem = QuestionProblem.boundaryNeedsTwoInputs(found: inputs)
      proof.mark(.question(problem), at: place(of: kind.rawValue, "show", proof))
    }
    for name in plot.over {
      guard let problem = known.problem(parameter: name) else { continue }
      proof.mark(.formula(problem), at: place(of: name, "over", proof))
    }
  }
}
