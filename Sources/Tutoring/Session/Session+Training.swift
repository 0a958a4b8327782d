import LessonScript
import NeuralNetworks

extension Session {
  /// Trains the page's experiment one update at a time, so that a prediction or a condition that becomes
  /// true in between is seen, however the updates were cut into actions.
  ///
  /// - Returns: how many updates were made: at least one, fewer than asked for after the deadline or divergence.
  mutating func train(updates: Int, until deadline: ContinuousClock.Instant? = nil) -> Int {
    guard let id = trainable else { return 0 }
    var (made, pending) = (0, pendingGrades(from: id))
    while made < updates, timelines[id]?.trainer.divergence == nil {
      trainOnce(id)
      grade(&pending, after: id)
      made += 1
      if let deadline, ContinuousClock.now >= deadline { break }
    }
    return made
  }

  /// One update, or one seed where the page tries seeds.
  private mutating func trainOnce(_ id: String) {
    if let train = page.train, let survey = train.survey {
      surveyNextSeed(train, survey)
    } else {
      timelines[id]?.advance()
    }
  }

  /// Updates until the epoch that is under way is complete; one seed where the page tries seeds.
  var updatesLeftInEpoch: Int {
    guard let timeline = trainedTimeline, page.train?.survey == nil else { return 1 }
    return timeline.trainer.stepsLeftInEpoch
  }

  mutating func rewind(updates: Int) -> Effect? {
    guard let id = trainable, let cursor = timelines[id]?.cursor else { return nil }
    if page.train?.survey != nil {
      let tried = trainingDone
      surveys[id]?.outcomes.removeLast(min(updates, tried))
    } else {
      timelines[id]?.rewind(to: updates < cursor ? cursor - updates : 0)
    }
    return nil
  }

  /// The experiment that the page lets the learner train now, by what is shown: a training, else a task, else free
  /// play. A task that its author solves without an update is not about training.
  public var trainable: String? {
    let blocks = visibleBlocks
    for case .train(let train) in blocks { return train.experiment }
    for case .task(let task) in blocks where task.model.budget != .updates(0) {
      return task.experiment
    }
    for case .play(let play) in blocks { return play.experiment }
    return nil
  }

  private var trainedTimeline: Timeline? {
    (page.train?.experiment ?? trainable ?? page.experiment).flatMap { timelines[$0] }
  }

  /// Updates that the page's budget still allows.
  public var trainingLeft: Int { max(trainingEnd - trainingDone, 0) }

  /// Updates made, or seeds tried where the page tries seeds.
  public var trainingDone: Int {
    guard let train = page.train, train.survey != nil else { return trainedTimeline?.cursor ?? 0 }
    return surveys[train.experiment]?.trials ?? 0
  }

  /// The update at which the page's training ends, counted from the experiment's start.
  public var trainingEnd: Int {
    guard let timeline = trainedTimeline else { return 0 }
    if let train = page.train { return train.steps(in: timeline) }
    return TrainingBudget.epochs(timeline.experiment.epochs).updates(in: timeline)
  }

  /// A prediction that has not been made of what the page's training will show, and the index of its page: this
  /// one, or one before it.
  public var unansweredPrediction: (question: Question, page: Int)? {
    if let question = page.questions.first(where: isUnansweredPrediction) {
      return (question, pageIndex)
    }
    return trainable.flatMap { unansweredPrediction(before: pageIndex, of: $0) }
  }

  /// A prediction that has not been made about an experiment, on one of the pages before this index.
  func unansweredPrediction(before end: Int, of id: String) -> (question: Question, page: Int)? {
    for (index, page) in lesson.pages[..<end].enumerated() where page.experiment == id {
      if let question = page.questions.first(where: isUnansweredPrediction) {
        return (question, index)
      }
    }
    return nil
  }

  private func isUnansweredPrediction(_ question: Question) -> Bool {
    question.isPrediction && progress(of: question.id).verdict == .open
  }

  var settledCount: Int { progress.values.count { $0.verdict.isSettled } }
}

extension TrainingBudget {
  func updates(in timeline: Timeline) -> Int {
    switch self {
    case .updates(let count): return count
    case .epochs(let count):
      let (product, overflow) = count.multipliedReportingOverflow(
        by: timeline.trainer.stepsPerEpoch)
      return overflow ? Int.max : product
    }
  }
}
