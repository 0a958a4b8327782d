/// What only the whole lesson shows: ids that are unique, references that lead somewhere, and
/// formulas whose names are known.
struct LessonCheck {
  let pages: [Page]
  let experiments: KnownExperiments

  func run(_ proof: inout Proof) {
    checkIDs(&proof)
    for page in pages {
      for block in page.blocks {
        checkReference(block, &proof)
        check(block, on: page, &proof)
      }
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
      at: place(of: reference.id, below: reference.location, proof))
  }

  /// Where the block says `of: id`.
  private func place(of id: String, below location: SourceLocation, _ proof: Proof) -> Place {
    for line in location.line..<location.line + 100 {
      let text = proof.source.line(line + 1)
      guard text.contains("of:"), let start = text.firstRange(of: id)?.lowerBound else {
        continue
      }
      let column = text.distance(from: text.startIndex, to: start) + 1
      return Place(line: line + 1, column: column)
    }
    return Place(line: location.line, column: location.column)
  }

  private func check(_ block: Block, on page: Page, _ proof: inout Proof) {
    switch block {
    case .question(let question):
      QuestionCheck(question: question, experiments: experiments, owner: page.experiment)
        .run(&proof)
    case .task(let task):
      TaskCheck(task: task).run(&proof)
      KnobCheck(knobs: task.knobs, experiment: experiments.recipes[task.experiment]).run(&proof)
    case .play(let play):
      KnobCheck(knobs: play.knobs, experiment: experiments.recipes[play.experiment]).run(&proof)
    case .plot(let plot):
      PlotCheck(plot: plot, experiment: experiments.recipes[plot.experiment]).run(&proof)
    default: return
    }
  }

  private func checkFormulas(_ page: Page, _ proof: inout Proof) {
    for visit in FormulaWalk(page: page).visits {
      FormulaCheck(experiments: experiments, owner: visit.experiment, locals: visit.locals)
        .run(visit.formula.expression, &proof)
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
