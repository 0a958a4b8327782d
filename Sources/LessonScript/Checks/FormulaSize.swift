import NeuralNetworks

/// Whether what a formula says of an experiment fits the experiment's sizes.
struct FormulaSize {
  let known: KnownExperiments.Known

  func problem(_ name: Formula.Name, _ entry: FormulaNames.Entry) -> FormulaProblem? {
    if entry.kind == .parameter { return parameter(name) }
    return ["score", "output"].contains(name.name) ? inputs(name) : nil
  }

  private func inputs(_ name: Formula.Name) -> FormulaProblem? {
    let names = known.recipe.dataset.inputNames
    let found = name.arguments?.count ?? 0
    guard found != names.count, names.count <= 64 else { return nil }
    return .inputCount(name: name.name, found: found, names: names)
  }

  /// Indices that are computed cannot be looked up yet.
  private func parameter(_ name: Formula.Name) -> FormulaProblem? {
    let indices = name.indices.compactMap { if case .number(let it) = $0 { it } else { nil } }
    guard indices.count == name.indices.count else { return nil }
    return known.problem(parameter: name.name + indices.map { "[\(Int($0))]" }.joined())
  }
}
