/// Whether the names of a formula are known and have what they need.
struct FormulaCheck {
  let experiments: KnownExperiments
  /// The one that bare names speak of.
  let owner: String?
  /// Names of numbers drawn for a question.
  var locals: Set<String> = []
  /// Where a block could not be read, a page may only seem to have no experiment.
  var mayLackOwner = false

  func run(_ formula: Formula, _ proof: inout Proof) {
    switch formula {
    case .number: return
    case .negate(let inner), .not(let inner): run(inner, &proof)
    case .binary(_, let left, let right):
      run(left, &proof)
      run(right, &proof)
    case .name(let name):
      check(name, &proof)
      for inner in name.indices + (name.arguments ?? []) { run(inner, &proof) }
    }
  }

  private func check(_ name: Formula.Name, _ proof: inout Proof) {
    if let experiment = name.experiment, !experiments.ids.contains(experiment) {
      return proof.mark(experiments.unknown(experiment), at: name.location)
    }
    if name.isPlain, locals.contains(name.name) { return }
    guard let entry = FormulaNames.entry(name.name) else { return markUnknown(name, &proof) }
    let problem =
      ownership(name, entry) ?? parentheses(name, entry) ?? brackets(name, entry)
      ?? size(name, entry)
    if let problem { proof.mark(.formula(problem), at: name.location) }
  }

  private func size(_ name: Formula.Name, _ entry: FormulaNames.Entry) -> FormulaProblem? {
    guard entry.kind != .function, let known = experiments[name.experiment ?? owner] else {
      return nil
    }
    return FormulaSize(known: known).problem(name, entry)
  }

  private func markUnknown(_ name: Formula.Name, _ proof: inout Proof) {
    let known = locals.sorted() + FormulaNames.all.map(\.name)
    proof.mark(.unknown(.formulaName, name: name.name, known: known), at: name.location)
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
