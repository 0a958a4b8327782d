import LessonScript

/// Turning pages, and what of a page the learner sees.
extension Session {
  mutating func turnPage() -> Effect? {
    guard pageIndex + 1 < lesson.pages.count else {
      isFinished = true
      return .finish
    }
    return open(page: pageIndex + 1)
  }

  mutating func open(page: Int) -> Effect? {
    endPlay()
    pageIndex = page
    openedPages.insert(page)
    findMissingRuns()
    beginPlay()
    return .save
  }

  /// The page's blocks that the learner sees now: derivations as far as they have been uncovered, and questions and
  /// tasks up to the one that waits for the learner.
  public var visibleBlocks: [Block] {
    let active = activeItem?.id
    return uncoveredBlocks.filter { block in
      guard let id = block.item?.id else { return true }
      return id == active || progress(of: id).verdict.isAnswered
    }
  }

  /// What the page has computed in sight of the learner, besides its prose: in the uncovered lines of derivations
  /// and in what explains the questions that are answered.
  public var toldFormulas: [LocatedFormula] {
    visibleBlocks.flatMap { block -> [LocatedFormula] in
      switch block {
      case .derivation(let derivation): derivation.steps.flatMap { $0.lines.flatMap(\.values) }
      case .question(let question) where progress(of: question.id).verdict.isAnswered:
        question.explanation.values
      default: []
      }
    }
  }

  /// The first question or task of the page that waits for the learner and is not behind covered steps.
  public var activeItem: Item? {
    uncoveredBlocks.items.first { !progress(of: $0.id).verdict.isAnswered }
  }

  /// The page's blocks up to the first derivation that is not complete.
  var uncoveredBlocks: [Block] {
    var left = 1 + (uncovered[pageIndex] ?? 0)
    var blocks: [Block] = []
    for block in page.blocks {
      guard case .derivation(var derivation) = block else {
        blocks.append(block)
        continue
      }
      let hidden = derivation.steps.count - left
      derivation.steps = Array(derivation.steps.prefix(left))
      blocks.append(.derivation(derivation))
      if hidden > 0 { return blocks }
      left = 1 - hidden
    }
    return blocks
  }

  /// Steps of derivations that are still covered on this page.
  public var coveredSteps: Int { Self.steps(page.blocks) - Self.steps(uncoveredBlocks) }

  private static func steps(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { if case .derivation(let it) = $1 { $0 + it.steps.count } else { $0 } }
  }
}

/// Free play leaves no trace: on leaving the page its experiment is as it was.
extension Session {
  /// Keeps what a page's play block may change.
  mutating func beginPlay() {
    beforePlay = page.play.flatMap { play in
      timelines[play.experiment].map {
        ExperimentBeforePlay(experiment: play.experiment, timeline: $0)
      }
    }
  }

  mutating func endPlay() {
    if let beforePlay { timelines[beforePlay.experiment] = beforePlay.timeline }
    beforePlay = nil
  }
}

/// An experiment as it was before free play.
struct ExperimentBeforePlay: Equatable, Sendable {
  var experiment: String
  var timeline: Timeline
}

extension Page {
  /// The page's free play, if it has any.
  public var play: PlayBlock? {
    blocks.lazy.compactMap { if case .play(let it) = $0 { it } else { nil } }.first
  }
}
