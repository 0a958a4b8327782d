import LessonScript
import NeuralNetworks

extension Session {
  /// Trains the page's experiment one update at a time, so that a prediction or a condition that becomes
  /// true in between is seen, however the updates were cut into actions.
  mutating func train(updates: Int) -> Effect? {
    guard let id = trainable else {
      notice = .nothingToTrain
      return nil
    }
    if let question = unansweredPrediction {
      notice = .predictFirst(question: question.id)
      return nil
    }
    let before = settledCount
    var left = min(updates, trainingLeft)
    if left <= 0 { notice = .trainingDone }
    while left > 0, timelines[id]?.trainer.divergence == nil {
      if let train = page.train, let survey = train.survey {
        surveyNextSeed(train, survey)
      } else {
        timelines[id]?.advance()
      }
      gradeAfterUpdate(of: id)
      left -= 1
    }
    if let divergence = timelines[id]?.trainer.divergence { notice = .diverged(step: divergence.step) }
    return settledCount > before ? .save : nil
  }

  mutating func trainEpoch() -> Effect? {
    guard let timeline, page.train?.survey == nil else { return train(updates: 1) }
    return train(updates: timeline.trainer.stepsPerEpoch - timeline.state.positionInEpoch)
  }

  mutating func rewind(updates: Int) -> Effect? {
    guard let id = trainable, let cursor = timelines[id]?.cursor else {
      notice = .nothingToTrain
      return nil
    }
    if page.train?.survey != nil {
      let kept = max(trainingDone - max(updates, 0), 0)
      surveys[id]?.outcomes.removeSubrange(kept...)
      return nil
    }
    timelines[id]?.rewind(to: cursor - max(updates, 0))
    return nil
  }

  mutating func restartExperiment() -> Effect? {
    rewind(updates: trainingDone)
  }

  /// The page's experiment, if the page lets the learner train it. A task that its author solves without an
  /// update is not about training.
  public var trainable: String? {
    if let train = page.train { return train.experiment }
    let task = page.tasks.first { $0.model.budget != .updates(0) }
    return task?.experiment ?? page.play?.experiment
  }

  /// Updates that the page's budget still allows.
  public var trainingLeft: Int { max(trainingEnd - trainingDone, 0) }

  /// Updates made, or seeds tried where the page tries seeds.
  public var trainingDone: Int {
    guard let train = page.train, train.survey != nil else { return timeline?.cursor ?? 0 }
    return surveys[train.experiment]?.trials ?? 0
  }

  /// The update at which the page's training ends, counted from the experiment's start.
  public var trainingEnd: Int {
    guard let timeline else { return 0 }
    if let train = page.train { return train.steps(in: timeline) }
    return TrainingBudget.epochs(timeline.experiment.epochs).updates(in: timeline)
  }

  /// A prediction on this page that the learner has not made yet.
  public var unansweredPrediction: Question? {
    page.questions.first {
      if case .prediction = $0.kind { progress(of: $0.id).verdict == .open } else { false }
    }
  }

  private var settledCount: Int { progress.values.count { $0.verdict.isSettled } }
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
