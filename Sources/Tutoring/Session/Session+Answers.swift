import LessonScript
import NeuralNetworks

/// Answers to questions, and what becomes of predictions while training goes on.
extension Session {
  mutating func answer(_ id: String, _ text: String) throws(Refusal) -> Effect? {
    guard let question = lesson.questions.first(where: { $0.id == id })
    else { throw .noSuchItem(id) }
    let answer: Answer
    do { answer = try read(text, for: question) } catch { throw .malformed(error) }
    progress[id, default: ItemProgress()].answers.append(text.onOneLine)
    if question.isPrediction {
      if case .number(let number) = answer, !number.isPlain {
        progress[id]?.understood = number.value
      }
      predict(question)
    } else {
      grade(answer, to: question, formulas(for: id))
    }
    return .save
  }

  private mutating func grade(_ answer: Answer, to question: Question, _ formulas: FormulaValue) {
    let key = AnswerKey(question: question, value: formulas.callAsFunction)
    let grade = key.grade(answer)
    var progress = self.progress(of: question.id)
    progress.truth = grade.truth
    progress.earned = max(progress.earned, grade.points)
    progress.parts = grade.parts
    progress.understood = answer.isPlain ? nil : grade.understood
    progress.feedback = grade.isRight ? [] : key.feedback(on: answer)
    progress.verdict = grade.isRight ? .right : verdict(afterWrong: progress, question)
    self.progress[question.id] = progress
  }

  /// Whether the learner has given this answer before, and it is wrong still: what is asked may change with training.
  func isKnownToBeWrong(_ answer: Answer, to question: Question) -> Bool {
    let isRepeated = progress(of: question.id).answers.contains { text in
      (try? read(text, for: question)).map { $0.isSame(as: answer) } ?? false
    }
    guard isRepeated else { return false }
    let formulas = formulas(for: question.id)
    return !AnswerKey(question: question, value: formulas.callAsFunction).grade(answer).isRight
  }

  private func verdict(afterWrong progress: ItemProgress, _ question: Question) -> Verdict {
    progress.answers.count >= question.attemptLimit ? .failed : .wrong
  }

  /// A prediction waits for its moment. One whose moment has been seen is none: the truth is shown instead.
  private mutating func predict(_ question: Question) {
    if let truth = truthsSeen[question.id] ?? truthNow(of: question, formulas(for: question.id)) {
      progress[question.id]?.truth = truth
      progress[question.id]?.verdict = .revealed
      notice = .predictedTooLate
    } else {
      progress[question.id]?.verdict = .pending
    }
  }

  /// What a prediction is about, if its moment is now.
  private func truthNow(of question: Question, _ formulas: FormulaValue) -> Double? {
    guard case .prediction(let truth, let time, _) = question.kind,
      formulas.experiment.map(hasItsOwnRecipe) ?? true, formulas.holds(time)
    else { return nil }
    return formulas(truth)
  }

  /// What an update of an experiment may settle.
  struct PendingGrades {
    /// Predictions whose moment has not been seen.
    var predictions: [Question]
    /// Tasks that the page shows.
    var tasks: [OpenTask]
  }

  /// What updates of this experiment may settle now.
  func pendingGrades(from experiment: String) -> PendingGrades {
    var pending = PendingGrades(predictions: [], tasks: [])
    for page in lesson.pages where page.experiment == experiment {
      pending.predictions += page.questions.filter(awaitsItsMoment)
    }
    for case .task(let task) in visibleBlocks
    where task.experiment == experiment && !progress(of: task.id).verdict.isSettled {
      pending.tasks.append(task)
    }
    return pending
  }

  private func awaitsItsMoment(_ question: Question) -> Bool {
    guard question.isPrediction else { return false }
    let verdict = progress(of: question.id).verdict
    return verdict == .pending || verdict == .open && truthsSeen[question.id] == nil
  }

  /// Grades whatever an update of this experiment may have settled.
  mutating func grade(_ pending: inout PendingGrades, after experiment: String) {
    for question in pending.predictions { gradePrediction(question, formulas(of: experiment)) }
    for task in pending.tasks { grade(task) }
    let isOver =
      !pending.predictions.allSatisfy(awaitsItsMoment)
      || pending.tasks.contains { progress(of: $0.id).verdict.isSettled }
    if isOver { pending = self.pendingGrades(from: experiment) }
  }

  private mutating func gradePrediction(_ question: Question, _ formulas: FormulaValue) {
    guard let truth = truthNow(of: question, formulas) else { return }
    if progress(of: question.id).verdict == .open {
      truthsSeen[question.id] = truth
    } else if let text = progress(of: question.id).answers.last,
      let answer = try? read(text, for: question)
    {
      grade(answer, to: question, formulas)
    }
  }

  /// Whether an experiment is as it was before free play on this page turned its knobs. What play shows with other
  /// knobs says nothing about a prediction.
  private func hasItsOwnRecipe(_ experiment: String) -> Bool {
    guard let beforePlay, beforePlay.experiment == experiment else { return true }
    return timelines[experiment]?.experiment == beforePlay.timeline.experiment
  }

  /// Formulas as the page of this item reads them.
  func formulas(for id: String) -> FormulaValue {
    let page = lesson.pages.first { $0.items.contains { $0.id == id } }
    return FormulaValue(timelines: timelines, surveys: surveys, experiment: page?.experiment)
  }
}

extension Answer {
  /// Whether two answers say the same, however they are written.
  fileprivate func isSame(as other: Answer) -> Bool {
    switch (self, other) {
    case (.text(let one), .text(let two)): AnswerText.isSame(one, as: two)
    case (.number(let one), .number(let two)):
      one.value == two.value && one.otherwise == two.otherwise
    default: self == other
    }
  }
}

extension Question {
  /// Whether training is to show the truth.
  var isPrediction: Bool { if case .prediction = kind { true } else { false } }
}
