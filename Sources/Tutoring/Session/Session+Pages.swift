import LessonScript

extension Session {
  mutating func turnPage() -> Effect? {
    guard pageIndex + 1 < lesson.pages.count else {
      isFinished = true
      return .finish
    }
    return open(page: pageIndex + 1)
  }

  mutating func turnBack() -> Effect? {
    guard pageIndex > 0 else {
      notice = .firstPage
      return nil
    }
    return open(page: pageIndex - 1)
  }

  /// Pages beyond the end are the last, before the start the first.
  mutating func open(page: Int) -> Effect? {
    endPlay()
    pageIndex = min(max(page, 0), lesson.pages.count - 1)
    beginPlay()
    return .save
  }
}

/// Derivations are uncovered step by step, and what follows one waits until it is complete.
extension Session {
  /// The page's blocks as far as they have been uncovered.
  public var visibleBlocks: [Block] {
    var left = 1 + (uncovered[pageIndex] ?? 0)
    var visible: [Block] = []
    for block in page.blocks {
      guard case .derivation(var derivation) = block else {
        visible.append(block)
        continue
      }
      let hidden = derivation.steps.count - left
      derivation.steps = Array(derivation.steps.prefix(left))
      visible.append(.derivation(derivation))
      if hidden > 0 { return visible }
      left = 1 - hidden
    }
    return visible
  }

  /// Steps of derivations that are still covered on this page.
  public var coveredSteps: Int {
    let all = Self.steps(page.blocks)
    return all - Self.steps(visibleBlocks)
  }

  mutating func uncover() -> Effect? {
    guard coveredSteps > 0 else { return nil }
    uncovered[pageIndex, default: 0] += 1
    return .save
  }

  private static func steps(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { if case .derivation(let it) = $1 { $0 + it.steps.count } else { $0 } }
  }
}

/// Free play leaves no trace: on leaving the page its experiment is as it was.
extension Session {
  /// Keeps what a page's play block may change.
  mutating func beginPlay() {
    guard let play = page.play else { return }
    beforePlay = timelines[play.experiment].map { ExperimentBeforePlay(experiment: play.experiment, timeline: $0) }
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
  public var play: PlayBlock? {
    blocks.lazy.compactMap { if case .play(let it) = $0 { it } else { nil } }.first
  }

  /// What may be turned here, and in which experiment: a task's knobs, else those of free play.
  public var knobs: (experiment: String, knobs: [OpenTask.Knob])? {
    tasks.first.map { ($0.experiment, $0.knobs) } ?? play.map { ($0.experiment, $0.knobs) }
  }
}
