/// What only the whole lesson shows: ids that are unique, references that lead somewhere, and formulas
/// whose names are known.
struct LessonCheck {
  let pages: [Page]
  /// The ids of all experiments, those included whose blocks have mistakes.
  let experiments: [String]

  func run(_ proof: inout Proof) {
    checkIDs(&proof)
    for page in pages {
      for block in page.blocks { checkReference(block, &proof) }
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
    guard let reference = block.reference, !experiments.contains(reference.id) else { return }
    proof.mark(
      .unknown(.experiment, name: reference.id, known: experiments),
      at: place(of: reference.id, below: reference.location, proof))
  }

  /// Where the block says `of: id`.
  private func place(of id: String, below location: SourceLocation, _ proof: Proof) -> Place {
    for line in location.line..<location.line + 100 {
      let text = proof.source.line(line + 1)
      guard text.trimmed.hasPrefix("of:"), let start = text.firstRange(of: id)?.lowerBound else {
        continue
      }
      let column = text.distance(from: text.startIndex, to: start) + 1
      return Place(line: line + 1, column: column)
    }
    return Place(line: location.line, column: location.column)
  }

  private func checkFormulas(_ page: Page, _ proof: inout Proof) {
    for visit in FormulaWalk(page: page).visits {
      FormulaCheck(experiments: experiments, owner: visit.experiment)
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
    default: nil
    }
  }
}
