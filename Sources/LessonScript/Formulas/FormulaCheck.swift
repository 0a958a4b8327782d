import NeuralNetworks

/// Whether the names of a formula are known and have what they need.
struct FormulaCheck {
  let experiments: KnownExperiments
  /// The experiment that bare names speak of.
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
    guard let quantity = name.quantity else { return reportUnknown(name, &diagnostics) }
    let problem =
      ownership(name, quantity) ?? parentheses(name, quantity) ?? brackets(name, quantity)
      ?? name.badIndex ?? size(name, quantity)
    if let problem { diagnostics.report(.formula(problem), at: name.location) }
  }

  private func reportUnknown(_ name: Formula.Name, _ diagnostics: inout Diagnostics) {
    let known = locals.sorted() + Quantity.all.map(\.name)
    diagnostics.report(
      .unknown(.formulaName, name: name.name, known: known), at: name.location)
  }

  private func ownership(_ name: Formula.Name, _ quantity: Quantity) -> FormulaProblem? {
    if mayLackOwner, owner == nil, name.experiment == nil { return nil }
    guard quantity.belongsToExperiment else {
      return name.experiment == nil && name.qualifier == nil
        ? nil : .belongsToNoExperiment(name: name.name)
    }
    if name.experiment == nil, owner == nil { return .noExperiment(name: name.name) }
    if case .derivative = name.qualifier, !quantity.isParameter {
      return .isNoParameter(name: name.name)
    }
    return nil
  }

  private func parentheses(_ name: Formula.Name, _ quantity: Quantity) -> FormulaProblem? {
    guard let expected = quantity.arguments else {
      return name.arguments == nil ? nil : .takesNoArguments(name: name.name)
    }
    let found = name.arguments?.count
    return found.map(expected.contains) == true
      ? nil : .needsArguments(name: name.name, expected: expected, found: found)
  }

  private func brackets(_ name: Formula.Name, _ quantity: Quantity) -> FormulaProblem? {
    let found = name.indices.count
    if quantity.indices.contains(found) { return nil }
    return found > quantity.indices.upperBound
      ? .takesNoIndices(name: name.name)
      : .needsIndices(name: name.name, expected: quantity.indices.lowerBound, found: found)
  }

  // MARK: Sizes of the experiment

  private func size(_ name: Formula.Name, _ quantity: Quantity) -> FormulaProblem? {
    guard let known = experiments[name.experiment ?? owner] else { return nil }
    return switch quantity {
    case .parameter(let parameter): self.parameter(parameter, name, known)
    case .lastLayer: inputs(name, known)
    case .trace(let trace): row(name, known) ?? unit(trace, name, known)
    case .measure, .survey, .function: nil
    }
  }

  private func inputs(_ name: Formula.Name, _ known: KnownExperiment) -> FormulaProblem? {
    let names = known.experiment.dataset.inputNames
    let found = name.arguments?.count ?? 0
    guard found != names.count, names.count <= 64 else { return nil }
    return .inputCount(name: name.name, found: found, names: names)
  }

  /// Indices that are computed cannot be looked up yet.
  private func parameter(
    _ parameter: Quantity.Parameter, _ name: Formula.Name, _ known: KnownExperiment
  ) -> FormulaProblem? {
    let indices = name.indices.compactMap { $0.constant?.index }
    guard indices.count == name.indices.count, let layout = known.layout,
      parameter.index(indices, in: layout) == nil
    else { return nil }
    return known.noParameter(name.name + indices.map { "[\($0)]" }.joined())
  }

  private func unit(
    _ trace: Quantity.Trace, _ name: Formula.Name, _ known: KnownExperiment
  ) -> FormulaProblem? {
    guard let layout = known.layout, let unit = name.indices.first?.constant?.index,
      !layout.mayHave(unit: unit, ofLayer: trace.layer)
    else { return nil }
    return .noSuchUnit("\(name.name)[\(unit)]")
  }

  private func row(_ name: Formula.Name, _ known: KnownExperiment) -> FormulaProblem? {
    guard let row = name.arguments?.first?.constant else { return nil }
    let count = known.experiment.dataset.count
    return row.index.map((1...count).contains) == true ? nil : .noSuchRow(row, count: count)
  }
}

extension ParameterLayout {
  /// Whether a layer with parameters may have this unit. How many a convolution has depends on its image.
  fileprivate func mayHave(unit: Int, ofLayer layer: Int) -> Bool {
    if isOneUnit { return layer == 1 && unit == 1 }
    func has(_ kind: ParameterIndex.Kind, _ indices: [Int]) -> Bool {
      Quantity.Parameter(kind: kind, number: layer).index(indices, in: self) != nil
    }
    if has(.weight, [1, 1]) { return has(.weight, [unit, 1]) }
    return unit > 0
      && ParameterIndex.Kind.allCases.contains { has($0, [1]) || has($0, [1, 1, 1, 1]) }
  }
}

extension Formula.Name {
  /// The first index written out that no list has.
  fileprivate var badIndex: FormulaProblem? {
    indices.lazy.compactMap(\.constant).first { $0.index == nil }.map(FormulaProblem.badIndex)
  }
}

extension Formula {
  /// The number that is written out here; nil for what has to be computed.
  fileprivate var constant: Double? {
    switch self {
    case .number(let number): number
    case .negate(.number(let number)): -number
    default: nil
    }
  }
}

extension Double {
  /// The number as an index or a row; nil if it is not whole, or larger than any list.
  public var index: Int? { magnitude < 1e9 && self == rounded() ? Int(self) : nil }
}
