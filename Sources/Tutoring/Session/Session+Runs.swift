import LessonScript
import NeuralNetworks

/// Runs that a page speaks of. They are looked for when the page opens; while one is missing, the page has no blocks, so
/// that nothing of it can be false.
extension Session {
  /// How far the run that is being made has come, and where it ends at the latest: updates, or seeds.
  public var runProgress: (done: Int, end: Int)? {
    guard let runUnderWay, let run = missingRuns.first,
      let timeline = timelines[run.experiment]
    else { return nil }
    let done = run.isSurvey ? runUnderWay.survey?.trials ?? 0 : runUnderWay.timeline.cursor
    return (done, Self.end(of: run, timeline, in: lesson))
  }

  /// The page, from 0, on which the learner can make a run by hand: that of its task, or the first that trains far enough.
  public func page(of run: NeededRun) -> Int? {
    let task = lesson.pages.firstIndex { page in
      page.tasks.contains { $0.experiment == run.experiment }
    }
    if let task { return task }
    guard let timeline = timelines[run.experiment] else { return nil }
    let ends = lesson.pages.enumerated().compactMap { index, page in
      page.train.flatMap { block -> (page: Int, end: Int)? in
        guard block.experiment == run.experiment, (block.survey != nil) == run.isSurvey
        else { return nil }
        return (index, block.survey?.seeds ?? block.budget.updates(in: timeline))
      }
    }
    let furthest = ends.map(\.end).max() ?? 0
    let wanted = min(Self.length(of: run, timeline) ?? furthest, furthest)
    return ends.first { $0.end >= wanted }?.page
  }

  /// In updates, or in seeds; nil where the run's condition does not count.
  private static func length(of run: NeededRun, _ timeline: Timeline) -> Int? {
    guard let (quantity, number) = run.length, let count = Int(exactly: number) else { return nil }
    return quantity == .measure(.epoch)
      ? TrainingBudget.epochs(count).updates(in: timeline) : count
  }

  /// Notes which of the open page's runs are missing.
  mutating func findMissingRuns() {
    runUnderWay = nil
    missingRuns = lesson.pages[pageIndex].neededRuns.filter { !isMade($0) }
  }

  func isMade(_ run: NeededRun) -> Bool { formulas(of: run.experiment).holds(run.condition) }

  /// Whether the first missing run can be made for the learner: no prediction on an earlier page waits for it, and it
  /// is not the learner's own solution of a task.
  func checkMakingRun() throws(Refusal) {
    guard let run = missingRuns.first else { throw .noRunMissing }
    try checkMaking(run)
  }

  /// How many of the missing runs can be made for the learner, one after the other.
  public var makeableRuns: Int {
    missingRuns.prefix { run in
      do { try checkMaking(run) } catch { return false }
      return true
    }.count
  }

  private func checkMaking(_ run: NeededRun) throws(Refusal) {
    if let (question, page) = unansweredPrediction(before: pageIndex, of: run.experiment) {
      throw .predictFirst(question: question.id, page: page)
    }
    for (index, page) in lesson.pages[..<pageIndex].enumerated() {
      if let task = page.tasks.first(where: { $0.experiment == run.experiment }) {
        throw .runOfTask(task.id, page: index)
      }
    }
  }

  /// Makes the first missing run from its start, with the lesson's own recipe. It earns nothing. What it has not finished
  /// is kept aside, so that a run counts whole or not at all.
  mutating func makeRun(until deadline: ContinuousClock.Instant?) throws(Refusal) -> ActionResult {
    guard let run = missingRuns.first, let before = RunUnderWay(self, of: run.experiment)
    else { throw .noRunMissing }
    if let run = runUnderWay ?? start(of: run.experiment) { resume(run) }
    switch advance(run, until: deadline) {
    case .complete:
      runUnderWay = nil
      missingRuns.removeFirst()
      beginPlay()
      return ActionResult(done: .makeRun, rest: allows(.makeRun) ? .makeRun : nil, effect: .save)
    case .underWay:
      runUnderWay = RunUnderWay(self, of: run.experiment)
      resume(before)
      return ActionResult(rest: .makeRun)
    case .never:
      runUnderWay = nil
      resume(before)
      throw .runNeverComes(experiment: run.experiment)
    }
  }

  /// Whether the run comes true, made from its start whatever the session shows.
  func canMake(_ run: NeededRun) -> Bool {
    var session = self
    session.missingRuns = [run]
    return (try? session.makeRun(until: nil)) != nil
  }

  private func start(of experiment: String) -> RunUnderWay? {
    guard let recipe = lesson.experiments.first(where: { $0.id == experiment })?.experiment,
      let timeline = try? Timeline(recipe)
    else { return nil }
    return RunUnderWay(
      experiment: experiment, timeline: timeline, survey: nil, progress: progress,
      truthsSeen: truthsSeen)
  }

  private mutating func resume(_ run: RunUnderWay) {
    timelines[run.experiment] = run.timeline
    surveys[run.experiment] = run.survey
    progress = run.progress
    truthsSeen = run.truthsSeen
  }

  private enum RunEnd {
    case complete, underWay, never
  }

  private mutating func advance(
    _ run: NeededRun, until deadline: ContinuousClock.Instant?
  ) -> RunEnd {
    let id = run.experiment
    guard let timeline = timelines[id] else { return .never }
    let end = Self.end(of: run, timeline, in: lesson)
    var pending = pendingGrades(from: id)
    while !formulas(of: id).holds(run.condition) {
      guard done(run) < end, timelines[id]?.trainer.divergence == nil else { return .never }
      if let (block, survey) = Self.survey(for: run, in: lesson) {
        surveyNextSeed(block, survey)
      } else {
        timelines[id]?.advance()
      }
      grade(&pending, after: id)
      if let deadline, ContinuousClock.now >= deadline { return .underWay }
    }
    return .complete
  }

  func done(_ run: NeededRun) -> Int {
    run.isSurvey
      ? surveys[run.experiment]?.trials ?? 0 : timelines[run.experiment]?.cursor ?? 0
  }

  static func survey(for run: NeededRun, in lesson: Lesson) -> (
    TrainBlock, TrainBlock.Survey
  )? {
    guard run.isSurvey else { return nil }
    return lesson.pages.lazy.compactMap(\.train).compactMap { block in
      block.experiment == run.experiment ? block.survey.map { (block, $0) } : nil
    }.first
  }

  /// As far as any page of the lesson trains the experiment; where none does, its own epochs.
  static func end(of run: NeededRun, _ timeline: Timeline, in lesson: Lesson) -> Int {
    if run.isSurvey { return survey(for: run, in: lesson)?.1.seeds ?? 0 }
    let ends = lesson.pages.compactMap(\.train)
      .filter { $0.experiment == run.experiment && $0.survey == nil }
      .map { $0.budget.updates(in: timeline) }
    return ends.max() ?? TrainingBudget.epochs(timeline.experiment.epochs).updates(in: timeline)
  }
}

/// A run that has been begun and not finished, and what it has settled so far.
struct RunUnderWay: Equatable, Sendable {
  var experiment: String
  var timeline: Timeline
  var survey: Survey?
  var progress: [String: ItemProgress]
  var truthsSeen: [String: Double]
}

extension RunUnderWay {
  /// What a session has of an experiment now.
  fileprivate init?(_ session: Session, of experiment: String) {
    guard let timeline = session.timelines[experiment] else { return nil }
    self.init(
      experiment: experiment, timeline: timeline, survey: session.surveys[experiment],
      progress: session.progress, truthsSeen: session.truthsSeen)
  }
}
