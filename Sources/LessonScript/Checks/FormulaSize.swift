import NeuralNetworks

/// Whether what a formula says of an experiment fits the experiment's sizes.
struct FormulaSize {
  let experiment: Experiment

  func problem(_ name: Formula.Name) -> FormulaProblem? {
    switch name.name {
    case "score", "output": inputs(name)
    case "w", "b": indices(name)
    default: FormulaNames.weightNumber(name.name).flatMap { weight(name, $0) }
    }
  }

  private var inputCount: Int { experiment.dataset.inputs.columns }

  private var parameterLayers: Int { experiment.layers.filter(\.hasParameters).count }

  private var isSingleUnit: Bool {
    guard parameterLayers == 1 else { return false }
    return experiment.layers.contains {
      if case .dense(let it) = $0 { it.units == 1 } else { false }
    }
  }

  private func inputs(_ name: Formula.Name) -> FormulaProblem? {
    let found = name.arguments?.count ?? 0
    guard found != inputCount, inputCount <= 64 else { return nil }
    return .inputCount(name: name.name, found: found, names: experiment.dataset.inputNames)
  }

  private func weight(_ name: Formula.Name, _ number: Int) -> FormulaProblem? {
    guard isSingleUnit else { return .notSingleUnit(name: name.name) }
    return number <= inputCount ? nil : .noSuchWeight(name: name.name, inputs: inputCount)
  }

  /// A network of several layers needs the layer's number, too.
  private func indices(_ name: Formula.Name) -> FormulaProblem? {
    let full = name.name == "w" ? 3 : 2
    if name.name == "b", name.indices.isEmpty, !isSingleUnit { return .notSingleUnit(name: "b") }
    guard parameterLayers > 1, !name.indices.isEmpty, name.indices.count < full else { return nil }
    return .needsIndices(name: name.name, expected: full, found: name.indices.count)
  }
}
