import LessonScript
import NeuralNetworks

/// Why an action is not carried out. A refused action changes nothing but the session's notice.
public enum Refusal: Error, Equatable, Sendable {
  /// There is no page before the first.
  case firstPage
  /// The lesson has no page with this index, from 0.
  case noSuchPage(Int)
  /// The lesson ends once all of its pages were open; the page with this index, from 0, was not.
  case pageNotOpened(Int)
  /// The lesson has no question or task with this id.
  case noSuchItem(String)
  /// The question or task is on the page with this index, from 0, and another one is open.
  case onAnotherPage(item: String, page: Int)
  /// The question or task waits until the derivation before it is complete.
  case behindDerivation(item: String)
  /// The question or task waits until `other`, before it on the page, is answered.
  case behindItem(item: String, other: String)
  /// The question or task has been answered or given up.
  case alreadyAnswered
  /// A task is solved by doing it.
  case notAQuestion(String)
  /// The text is no answer to this kind of question.
  case malformed(Answer.Malformed)
  /// The same answer was given before, and is still wrong.
  case alreadyTried
  /// All hints are shown.
  case noMoreHints
  /// The author shows no solution to this one.
  case solutionWithheld
  /// Training shows the answer to a prediction.
  case solutionNeedsTraining
  /// The author does not let this one be skipped.
  case skipWithheld
  /// All steps of the page's derivations are shown.
  case nothingCovered
  /// The page trains nothing, or not yet.
  case nothingToTrain
  /// Training would show the truth of a prediction that has not been made; with the index of its page where that
  /// is not the open one.
  case predictFirst(question: String, page: Int? = nil)
  /// The page's training has run as far as it goes.
  case trainingDone
  /// The training stands at its start.
  case trainingAtStart
  /// Loss or parameters are no longer numbers since this update.
  case diverged(step: Int, first: String)
  /// The page shows nothing before the runs that it speaks of are made.
  case runMissing
  /// The page speaks of no run that is missing.
  case noRunMissing
  /// The run is the learner's own solution of this task, on the page with this index, from 0.
  case runOfTask(String, page: Int)
  /// What the page says of the run does not come true as far as the lesson trains the experiment.
  case runNeverComes(experiment: String)
  /// As much was computed as a session may; see `Session.mostWork`.
  case workSpent
  /// A count of updates below 1.
  case countOutOfRange(Int)
  /// The page offers no knob of this name now.
  case noSuchKnob(String)
  /// The knob does not offer this value.
  case noSuchValue(knob: String, value: String)
  /// The experiment cannot be made with this value.
  case experiment(ExperimentError)
}

/// What an action needs. Screens grey out what would be refused; a replay and a grader refuse alike.
extension Session {
  /// Why an action would be refused now; nil for one that would be carried out.
  public func refusal(of action: Action) -> Refusal? {
    do {
      try check(action)
      return nil
    } catch {
      return error
    }
  }

  /// Whether an action would be carried out now.
  public func allows(_ action: Action) -> Bool { refusal(of: action) == nil }

  func check(_ action: Action) throws(Refusal) {
    if !missingRuns.isEmpty, !action.isAllowedWithoutRuns { throw .runMissing }
    if action.computes, workDone >= mostWork { throw .workSpent }
    switch action {
    case .next: try checkLeaving()
    case .back: guard pageIndex > 0 else { throw .firstPage }
    case .goTo(let page):
      guard lesson.pages.indices.contains(page) else { throw .noSuchPage(page) }
    case .train(let updates): try checkTraining(updates)
    case .trainEpoch: try checkTraining(1)
    case .rewind(let updates): try checkRewinding(updates)
    case .restart: try checkRewinding(1)
    case .set(let knob, let value): try checkKnob(knob, value)
    case .answer(let id, let text): try checkAnswer(id, text)
    case .hint(let id):
      let item = try activeItem(id)
      guard progress(of: id).hintsShown < item.hints.count else { throw .noMoreHints }
    case .reveal(let id):
      let item = try activeItem(id)
      if case .question(let question) = item, question.isPrediction { throw .solutionNeedsTraining }
      guard item.allowsSolution else { throw .solutionWithheld }
    case .skip(let id): guard try activeItem(id).allowsSkip else { throw .skipWithheld }
    case .uncover: guard coveredSteps > 0 else { throw .nothingCovered }
    case .makeRun: try checkMakingRun()
    }
  }

  private func checkLeaving() throws(Refusal) {
    guard pageIndex + 1 == lesson.pages.count else { return }
    if let page = lesson.pages.indices.first(where: { !openedPages.contains($0) }) {
      throw .pageNotOpened(page)
    }
  }

  private func checkTraining(_ updates: Int) throws(Refusal) {
    guard let id = trainable else { throw .nothingToTrain }
    guard updates > 0 else { throw .countOutOfRange(updates) }
    if let (question, page) = unansweredPrediction {
      throw .predictFirst(question: question.id, page: page == pageIndex ? nil : page)
    }
    if let divergence = timelines[id]?.divergence {
      throw .diverged(step: divergence.step, first: divergence.first)
    }
    guard trainingLeft > 0 else { throw .trainingDone }
  }

  private func checkRewinding(_ updates: Int) throws(Refusal) {
    guard trainable != nil else { throw .nothingToTrain }
    guard updates > 0 else { throw .countOutOfRange(updates) }
    guard trainingDone > 0 else { throw .trainingAtStart }
  }

  private func checkKnob(_ name: String, _ value: String) throws(Refusal) {
    guard let knob = offeredKnobs?.knobs.first(where: { $0.name == name })
    else { throw .noSuchKnob(name) }
    guard knob.values.contains(value) else { throw .noSuchValue(knob: name, value: value) }
  }

  private func checkAnswer(_ id: String, _ text: String) throws(Refusal) {
    guard case .question(let question) = try activeItem(id) else { throw .notAQuestion(id) }
    let answer: Answer
    do { answer = try read(text, for: question) } catch { throw .malformed(error) }
    guard countsRepeats || !isKnownToBeWrong(answer, to: question) else { throw .alreadyTried }
  }

  /// The question or task with this id, if it is the one that waits for the learner.
  private func activeItem(_ id: String) throws(Refusal) -> Item {
    guard let page = lesson.pages.firstIndex(where: { $0.items.contains { $0.id == id } })
    else { throw .noSuchItem(id) }
    guard page == pageIndex else { throw .onAnotherPage(item: id, page: page) }
    guard !progress(of: id).verdict.isAnswered else { throw .alreadyAnswered }
    guard uncoveredBlocks.items.contains(where: { $0.id == id })
    else { throw .behindDerivation(item: id) }
    guard let item = activeItem else { throw .alreadyAnswered }
    guard item.id == id else { throw .behindItem(item: id, other: item.id) }
    return item
  }
}

extension Action {
  /// Whether it may take long, alone or many times over. Turning to the next page and answering are always allowed.
  fileprivate var computes: Bool {
    switch self {
    case .train, .trainEpoch, .rewind, .restart, .set, .makeRun, .goTo, .back: true
    case .next, .answer, .hint, .reveal, .skip, .uncover: false
    }
  }

  /// Whether this can be done on a page that waits for a run: turning pages, and making the run.
  fileprivate var isAllowedWithoutRuns: Bool {
    switch self {
    case .next, .back, .goTo, .makeRun: true
    case .train, .trainEpoch, .rewind, .restart, .set, .answer, .hint, .reveal, .skip, .uncover:
      false
    }
  }
}
