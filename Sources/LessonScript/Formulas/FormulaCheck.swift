import NeuralNetworks

/// Whether the names of a formula are known and have what they need.
struct FormulaCheck {
  let experiments: KnownExperiments
  /// The one that bare names speak of.
  let owner: String?
  /// Names of numbers drawn for a question.
  var locals: Set<String> = []
  /// Where a block could not be read, a page may only seem to have no experiment.
  var mayLackOwner = false

  func run(_ formula: Formula, _ diagnostics: inout Diagnostics) {
    switch formula {
    case .number: return
    case .negate(let inner), .not(let inner): run(inner, &diagnostics)
    case .binary(_, let left, let right):
      run(left, &diagnostics)
      run(right, &diagnostics)
    case .name(let name):
      check(name, &diagnostics)
      for inner in name.indices + (name.arguments ?? []) { run(inner, &diagnostics) }
    }
  }

  private func check(_ name: Formula.Name, _ diagnostics: inout Diagnostics) {
    if let experiment = name.experiment, !experiments.ids.contains(experiment) {
      return diagnostics.report(experiments.unknown(experiment), at: name.location)
    }
    if name.isPlain, locals.contains(name.name) { return }
    guard let entry = FormulaNames.entry(name.name) else {
      return reportUnknown(name, &diagnostics)
    }
    let problem =
      ownership(name, entry) ?? parentheses(name, entry) ?? brackets(name, entry)
      ?? size(name, entry)
    if let problem { diagnostics.report(.formula(problem), at: name.location) }
  }

  private func size(_ name: Formula.Name, _ entry: FormulaNames.Entry) -> FormulaProblem? {
    guard entry.kind != .function, let known = experiments[name.experiment ?? owner] else {
      return nil
    }
    return FormulaSize(known: known).problem(name, entry)
  }

  private func reportUnknown(_ name: Formula.Name, _ diagnostics: inout Diagnostics) {
    let known = locals.sorted() + FormulaNames.all.map(\.name)
    diagnostics.report(.unknown(.formulaName, name: name.name, known: known), at: name.location)
  }

  private func ownership(_ name: Formula.Name, _ entry: FormulaNames.Entry) -> FormulaProblem? {
    if mayLackOwner, owner == nil, name.experiment == nil { return nil }
    return switch entry.kind {
    case .function where name.experiment != nil || name.moment != nil:
      .belongsToNoExperiment(name: name.name)
    case .ofExperiment where name.experiment == nil && owner == nil,
      .parameter where name.experiment == nil && owner == nil,
      .trace where name.experiment == nil && owner == nil:
      .noExperiment(name: name.name)
    case .ofExperiment where name.moment?.isDerivative == true,
      .trace where name.moment?.isDerivative == true:
      .isNoParameter(name: name.name)
    default: nil
    }
  }

  private func parentheses(_ name: Formula.Name, _ entry: FormulaNames.Entry) -> FormulaProblem? {
    guard let expected = entry.arguments else {
      return name.arguments == nil ? nil : .takesNoArguments(name: name.name)
    }
    let found = name.arguments?.count
    return found.map(expected.contains) == true
      ? nil : .needsArguments(name: name.name, expected: expected, found: found)
  }

  private func brackets(_ name: Formula.Name, _ entry: FormulaNames.Entry) -> FormulaProblem? {
    let found = name.indices.count
    if entry.indices.contains(found) { return nil }
    return found > entry.indices.upperBound
      ? .takesNoIndices(name: name.name)
      : .needsIndices(name: name.name, expected: entry.indices.lowerBound, found: found)
  }
}

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
