import LessonScript

/// Free play leaves no trace: on leaving the page its experiment is as it was.
extension Session {
  /// Keeps what a page's play block may change.
  mutating func keepForReturn() {
    guard let play = page.play else { return }
    kept = timelines[play.experiment].map { Kept(experiment: play.experiment, timeline: $0) }
  }

  mutating func returnFromPlay() {
    if let kept { timelines[kept.experiment] = kept.timeline }
    kept = nil
  }
}

/// An experiment as it was before free play.
struct Kept: Equatable, Sendable {
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
