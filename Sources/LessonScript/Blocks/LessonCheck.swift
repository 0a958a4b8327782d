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
      for block in page.blocks {
        checkReference(block, &diagnostics)
        check(block, on: page, &diagnostics)
      }
      checkTraining(page, &diagnostics)
      checkFormulas(page, &diagnostics)
    }
  }

  private func checkIDs(_ diagnostics: inout Diagnostics) {
    let blocks = pages.flatMap(\.blocks)
    reportRepeated(blocks.compactMap(\.experimentID), .experiment, &diagnostics)
    reportRepeated(blocks.compactMap(\.answerID), .id, &diagnostics)
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
    guard let reference = block.reference, !experiments.ids.contains(reference.id) else {
      return
    }
    diagnostics.report(
      experiments.unknown(reference.id),
      at: diagnostics.source.position(of: reference.id, key: "of", below: reference.location))
  }

  private func check(_ block: Block, on page: Page, _ diagnostics: inout Diagnostics) {
    switch block {
    case .question(let question):
      QuestionCheck(question: question, experiments: experiments, owner: page.experiment)
        .run(&diagnostics)
    case .task(let task):
      TaskCheck(task: task).run(&diagnostics)
      KnobCheck(knobs: task.knobs, experiment: experiments[task.experiment]?.recipe).run(
        &diagnostics)
    case .play(let play):
      KnobCheck(knobs: play.knobs, experiment: experiments[play.experiment]?.recipe).run(
        &diagnostics)
    case .plot(let plot):
      PlotCheck(plot: plot, known: experiments[plot.experiment]).run(&diagnostics)
    default: return
    }
  }

  /// Space trains one experiment on a page, and a prediction is about what it shows.
  private func checkTraining(_ page: Page, _ diagnostics: inout Diagnostics) {
    let trains = page.blocks.compactMap { if case .train(let it) = $0 { it } else { nil } }
    for extra in trains.dropFirst() {
      let problem = QuestionProblem.secondTrainBlock(firstLine: trains[0].location.line)
      diagnostics.report(.question(problem), at: extra.location)
    }
    guard trains.isEmpty, !hasBrokenBlocks else { return }
    for question in page.questions {
      guard case .prediction = question.kind else { continue }
      diagnostics.report(.question(.predictionWithoutTraining), at: question.location)
    }
  }

  private func checkFormulas(_ page: Page, _ diagnostics: inout Diagnostics) {
    for visit in FormulaWalk(page: page).visits {
      FormulaCheck(
        experiments: experiments, owner: visit.experiment, locals: visit.locals,
        mayLackOwner: hasBrokenBlocks
      ).run(visit.formula.expression, &diagnostics)
    }
  }
}

extension Block {
  fileprivate var experimentID: (id: String, location: SourceLocation)? {
    if case .experiment(let it) = self { (it.id, it.location) } else { nil }
  }

  fileprivate var answerID: (id: String, location: SourceLocation)? {
    switch self {
    case .question(let it): (it.id, it.location)
    case .task(let it): (it.id, it.location)
    default: nil
    }
  }

  /// The experiment the block is about.
  fileprivate var reference: (id: String, location: SourceLocation)? {
    switch self {
    case .plot(let it): (it.experiment, it.location)
    case .train(let it): (it.experiment, it.location)
    case .task(let it): (it.experiment, it.location)
    case .play(let it): (it.experiment, it.location)
    case .derivation(let it): it.experiment.map { ($0, it.location) }
    case .question(let it): it.kind.reference.map { ($0, it.location) }
    default: nil
    }
  }
}

extension Question.Kind {
  /// The experiment that a question names itself.
  fileprivate var reference: String? {
    switch self {
    case .point(.parameters(_, let experiment)), .point(.examples(_, let experiment)): experiment
    default: nil
    }
  }
}

/// The experiments of a lesson by id.
struct KnownExperiments {
  /// An experiment and the names of its parameters.
  struct Known {
    var recipe: Experiment
    /// Empty for a network so large that nobody speaks of its parameters by name.
    var parameters: [String]
  }

  /// Also of experiments whose blocks have mistakes, so that one mistake is told once.
  var ids: [String] = []
  private var known: [String: Known] = [:]

  subscript(id: String?) -> Known? { id.flatMap { known[$0] } }

  mutating func add(_ block: ExperimentBlock) {
    let trainer = try? Trainer(block.experiment)
    let isSmall = (trainer?.parameterCount ?? 0) <= 20_000
    known[block.id] = Known(
      recipe: block.experiment, parameters: isSmall ? trainer?.parameterNames ?? [] : [])
  }

  func unknown(_ id: String) -> LessonError.Problem {
    .unknown(.experiment, name: id, known: ids)
  }
}

extension KnownExperiments.Known {
  /// nil where there is a parameter of that name.
  func problem(parameter name: String) -> FormulaProblem? {
    guard !parameters.isEmpty, !parameters.contains(name) else { return nil }
    return .noSuchParameter(name, known: parameters)
  }
}
