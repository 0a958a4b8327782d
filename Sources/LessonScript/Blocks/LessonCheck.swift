import NeuralNetworks

/// What only the whole lesson shows: ids that are unique, references that lead somewhere, and
/// formulas whose names are known.
struct LessonCheck {
  let pages: [Page]
  let experiments: KnownExperiments
  /// Whether some block could not be read, so that it may only seem to be missing.
  let hasBrokenBlocks: Bool

  func run(_ diagnostics: inout Diagnostics) {
    checkIDs(&diagnostics)
    for page in pages {
      let context = BlockContext(page: page, experiments: experiments)
      for block in page.blocks {
        checkReference(block, &diagnostics)
        block.content.check(context, &diagnostics)
      }
      checkPredictions(page, &diagnostics)
      checkFormulas(page, &diagnostics)
    }
  }

  private func checkIDs(_ diagnostics: inout Diagnostics) {
    let blocks = pages.flatMap(\.blocks)
    let experimentIDs = blocks.compactMap { block -> (id: String, location: SourceLocation)? in
      if case .experiment(let it) = block { (it.id, it.location) } else { nil }
    }
    reportRepeated(experimentIDs, .experiment, &diagnostics)
    reportRepeated(blocks.compactMap(\.content.answerID), .id, &diagnostics)
  }

  private func reportRepeated(
    _ ids: [(id: String, location: SourceLocation)], _ noun: LessonError.Noun,
    _ diagnostics: inout Diagnostics
  ) {
    var firstLines: [String: Int] = [:]
    for (id, location) in ids {
      if let line = firstLines[id] {
        diagnostics.report(.repeated(noun, name: id, firstLine: line), at: location)
      } else {
        firstLines[id] = location.line
      }
    }
  }

  private func checkReference(_ block: Block, _ diagnostics: inout Diagnostics) {
    guard let (id, location) = block.content.reference, !experiments.ids.contains(id) else {
      return
    }
    diagnostics.report(
      experiments.unknown(id),
      at: diagnostics.source.position(of: id, key: "of", below: location))
  }

  /// A prediction is about what training on its page shows.
  private func checkPredictions(_ page: Page, _ diagnostics: inout Diagnostics) {
    guard page.train == nil, !hasBrokenBlocks else { return }
    for question in page.questions {
      guard case .prediction = question.kind else { continue }
      diagnostics.report(.question(.predictionWithoutTraining), at: question.location)
    }
  }

  private func checkFormulas(_ page: Page, _ diagnostics: inout Diagnostics) {
    let inTitle = page.title.values.map { FormulaUse(formula: $0, experiment: page.experiment) }
    for use in inTitle + page.blocks.flatMap({ $0.content.formulas(on: page) }) {
      FormulaCheck(
        experiments: experiments, owner: use.experiment, locals: use.locals,
        mayLackOwner: hasBrokenBlocks
      ).run(use.formula.expression, &diagnostics)
    }
  }
}

/// The experiments of a lesson by id.
struct KnownExperiments {
  /// Also of experiments whose blocks have mistakes, so that one mistake is told once.
  var ids: [String] = []
  private var known: [String: KnownExperiment] = [:]

  private var numbers = 0
  private var parameters = 0

  /// Of all experiments of a lesson together: numbers of their data, weights and biases of their networks. All are
  /// kept, and copied for every page that is tried.
  static let mostNumbers = 2_000_000
  static let mostParameters = 2_000_000

  /// What there is too much of, and the key that says so; nil while it is little enough.
  var excess: (StructureProblem, key: String)? {
    if numbers > Self.mostNumbers { return (.tooManyNumbers(limit: Self.mostNumbers), "data") }
    guard parameters > Self.mostParameters else { return nil }
    return (.tooManyParameters(limit: Self.mostParameters), "network")
  }

  var isTooLarge: Bool { excess != nil }

  subscript(id: String?) -> KnownExperiment? { id.flatMap { known[$0] } }

  mutating func add(_ block: ExperimentBlock) {
    let experiment = KnownExperiment(block.experiment)
    known[block.id] = experiment
    let dataset = block.experiment.dataset
    numbers += dataset.count * (dataset.inputs.columns + dataset.targets.columns)
    parameters += experiment.layout?.count ?? 0
  }

  func unknown(_ id: String) -> LessonError.Problem {
    .unknown(.experiment, name: id, known: ids)
  }
}

/// An experiment and what its parameters are called.
struct KnownExperiment {
  let experiment: Experiment
  /// nil for an experiment that the engine refuses, which is told elsewhere.
  let layout: ParameterLayout?

  init(_ experiment: Experiment) {
    self.experiment = experiment
    layout = try? experiment.parameterLayout()
  }

  /// nil where there is a parameter of that name.
  func problem(parameter name: String) -> FormulaProblem? {
    guard let layout, layout.index(named: name) == nil else { return nil }
    return noParameter(name)
  }

  func noParameter(_ name: String) -> FormulaProblem {
    .noSuchParameter(name, known: someNames)
  }

  /// The first names and the last.
  private var someNames: [String] {
    guard let layout else { return [] }
    let offsets = layout.count > 9 ? Array(0..<8) + [layout.count - 1] : Array(0..<layout.count)
    return offsets.map { layout.name(of: layout.index(at: $0)) }
  }
}
