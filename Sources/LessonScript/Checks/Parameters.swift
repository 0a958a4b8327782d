import NeuralNetworks

/// The parameters of an experiment by the names that formulas give them.
struct Parameters {
  private let experiment: Experiment

  init(_ experiment: Experiment) {
    self.experiment = experiment
  }

  /// Whether there is a weight or bias of that name: `w1`, `b`, `w[1][2]`, `b[2][1]`.
  func contains(_ text: String) -> Bool {
    let place = Place(line: 1, column: 1)
    guard let formula = try? FormulaParser.parse(PlacedText(text, at: place), file: ""),
      case .name(let name) = formula, name.arguments == nil, name.experiment == nil
    else { return false }
    return contains(name)
  }

  private func contains(_ name: Formula.Name) -> Bool {
    guard let entry = FormulaNames.entry(name.name), ["w1", "w", "b"].contains(entry.name),
      entry.indices.contains(name.indices.count),
      name.indices.allSatisfy({ if case .number(let it) = $0 { it >= 1 } else { false } })
    else { return false }
    return FormulaSize(experiment: experiment).problem(name) == nil
  }
}
