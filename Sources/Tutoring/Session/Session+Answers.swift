import LessonScript

extension Session {
  mutating func answer(_ id: String, _ text: String) -> Effect? {
    guard let question = lesson.questions.first(where: { $0.id == id }) else { return nil }
    guard !progress(of: id).verdict.isAnswered else {
      notice = .alreadySettled
      return nil
    }
    do {
      accept(try read(text, for: question), text, to: question)
      return .save
    } catch {
      notice = .malformed(error)
      return nil
    }
  }

  private mutating func accept(_ answer: Answer, _ text: String, to question: Question) {
    progress[question.id, default: ItemProgress()].answers.append(text)
    if case .prediction = question.kind {
      progress[question.id]?.verdict = .pending
      gradeByThePast(question)
      gradePendingPrediction(question)
    } else {
      grade(answer, to: question, formulas(for: question.id))
    }
  }

  private mutating func grade(_ answer: Answer, to question: Question, _ formulas: FormulaValue) {
    let key = AnswerKey(question: question, value: formulas.callAsFunction)
    let (isRight, truth) = key.grade(answer)
    var progress = self.progress(of: question.id)
    progress.truth = truth
    progress.feedback = isRight ? [] : key.feedback(on: answer)
    progress.verdict = isRight ? .right : verdict(afterWrong: progress, question)
    self.progress[question.id] = progress
  }

  private func verdict(afterWrong progress: ItemProgress, _ question: Question) -> Verdict {
    progress.answers.count >= question.attemptLimit ? .failed : .wrong
  }

  /// A prediction is judged as soon as its moment has come, which may be at once.
  mutating func gradePendingPrediction(_ question: Question) {
    gradePendingPrediction(question, formulas(for: question.id))
  }

  private mutating func gradePendingPrediction(_ question: Question, _ formulas: FormulaValue) {
    guard case .prediction(_, let moment, _) = question.kind,
      progress(of: question.id).verdict == .pending, formulas.holds(moment),
      let text = progress(of: question.id).answers.last,
      let answer = try? read(text, for: question)
    else { return }
    grade(answer, to: question, formulas)
  }

  /// Where training has already passed the moment, the updates made so far are gone through once more.
  private mutating func gradeByThePast(_ question: Question) {
    var formulas = formulas(for: question.id)
    guard let id = formulas.experiment, let now = timelines[id] else { return }
    var past = now
    past.rewind(to: 0)
    formulas.timelines[id] = past
    gradePendingPrediction(question, formulas)
    while progress(of: question.id).verdict == .pending, past.cursor < now.cursor {
      past.advance()
      formulas.timelines[id] = past
      gradePendingPrediction(question, formulas)
    }
  }

  mutating func showHint(_ id: String) -> Effect? {
    guard let item = lesson.items.first(where: { $0.id == id }) else { return nil }
    guard !progress(of: id).verdict.isSettled, progress(of: id).hintsShown < item.hints.count else {
      notice = .noMoreHints
      return nil
    }
    progress[id, default: ItemProgress()].hintsShown += 1
    return .save
  }

  /// Gives an item up, by looking at its solution or by going on without it, where the author allows that.
  mutating func settle(_ id: String, as verdict: Verdict) -> Effect? {
    guard let item = lesson.items.first(where: { $0.id == id }) else { return nil }
    guard !progress(of: id).verdict.isAnswered else {
      notice = .alreadySettled
      return nil
    }
    guard verdict == .revealed ? item.allowsSolution : item.allowsSkip else {
      notice = verdict == .revealed ? .solutionWithheld : .skipWithheld
      return nil
    }
    progress[id, default: ItemProgress()].verdict = verdict
    return .save
  }

  /// Formulas as the page of this item reads them.
  func formulas(for id: String) -> FormulaValue {
    let page = lesson.pages.first { $0.items.contains { $0.id == id } }
    return FormulaValue(timelines: timelines, surveys: surveys, experiment: page?.experiment)
  }
}
