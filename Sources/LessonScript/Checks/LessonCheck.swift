/// What only the whole lesson shows: ids that are unique, references that lead somewhere, and
/// formulas whose names are known.
struct LessonCheck {
  let pages: [Page]
  let experiments: KnownExperiments
  /// Whether some block could not be read, so that it may only seem to be missing.
  let hasBrokenBlocks: Bool

  func run(_ proof: inout Proof) {
    checkIDs(&proof)
    for page in pages {
      for block in page.blocks {
        checkReference(block, &proof)
        check(block, on: page, &proof)
      }
      checkTraining(page, &proof)
      checkFormulas(page, &proof)
    }
  }

  private func checkIDs(_ proof: inout Proof) {
    let blocks = pages.flatMap(\.blocks)
    markRepeated(blocks.compactMap(\.experimentID), .experiment, &proof)
    markRepeated(blocks.compactMap(\.answerID), .id, &proof)
  }

  private func markRepeated(
    _ ids: [(id: String, location: SourceLocation)], _ noun: LessonError.Noun, _ proof: inout Proof
  ) {
    var firstLines: [String: Int] = [:]
    for (id, location) in ids {
      if let line = firstLines[id] {
        proof.mark(.repeated(noun, name: id, firstLine: line), at: location)
      } else {
        firstLines[id] = location.line
      }
    }
  }

  private func checkReference(_ block: Block, _ proof: inout Proof) {
    guard let reference = block.reference, !experiments.ids.contains(reference.id) else {
      return
    }
    proof.mark(
      experiments.unknown(reference.id),
      at: proof.source.place(of: reference.id, key: "of", below: reference.location))
  }

  private func check(_ block: Block, on page: Page, _ proof: inout Proof) {
    switch block {
    case .question(let question):
      QuestionCheck(question: question, experiments: experiments, owner: page.experiment)
        .run(&proof)
    case .task(let task):
      TaskCheck(task: task).run(&proof)
      KnobCheck(knobs: task.knobs, experiment: experiments[task.experiment]?.recipe).run(&proof)
    case .play(let play):
      KnobCheck(knobs: play.knobs, experiment: experiments[play.experiment]?.recipe).run(&proof)
    case .plot(let plot):
      PlotCheck(plot: plot, known: experiments[plot.experiment]).run(&proof)
    default: return
    }
  }

  /// Space trains one experiment on a page, and a prediction is about what it shows.
  private func checkTraining(_ page: Page, _ proof: inout Proof) {
    let trains = page.blocks.compactMap { if case .train(let it) = $0 { it } else { nil } }
    for extra in trains.dropFirst() {
      let problem = QuestionProblem.secondTrainBlock(firstLine: trains[0].location.line)
      proof.mark(.question(problem), at: extra.location)
    }
    guard trains.isEmpty, !hasBrokenBlocks else { return }
    for question in page.questions {
      guard case .prediction = question.kind else { continue }
      proof.mark(.question(.predictionWithoutTraining), at: question.location)
    }
  }

  private func checkFormulas(_ page: Page, _ proof: inout Proof) {
    for visit in FormulaWalk(page: page).visits {
      FormulaCheck(
        experiments: experiments, owner: visit.experiment, locals: visit.locals,
        mayLackOwner: hasBrokenBlocks
      ).run(visit.formula.expression, &proof)
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
