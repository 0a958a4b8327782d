import LessonScript
import NeuralNetworks

/// The only place where a session changes.
///
/// Every way of using the program (the screen, a replay, a grader, a test) sends its actions here, so all of them
/// see the same lesson.
@discardableResult
public func update(_ session: inout Session, _ action: Action) -> Effect? {
  session.notice = nil
  switch action {
  case .next: return session.turnPage()
  case .back: return session.turnBack()
  case .goTo(let page): return session.open(page: page)
  case .train(let updates): return session.train(updates: updates)
  case .trainEpoch: return session.trainEpoch()
  case .rewind(let updates): return session.rewind(updates: updates)
  case .restart: return session.restartExperiment()
  case .set(let knob, let value): return session.set(knob, to: value)
  case .answer(let id, let text): return session.answer(id, text)
  case .hint(let id): return session.showHint(id)
  case .reveal(let id): return session.settle(id, as: .revealed)
  case .skip(let id): return session.settle(id, as: .skipped)
  case .uncover: return session.uncover()
  }
}

/// What the world outside has to do after an update. Data, so that tests compare it.
public enum Effect: Equatable, Sendable {
  /// Something worth keeping happened.
  case save
  /// The last page was left: the lesson is done.
  case finish
}

/// A remark on the last action, until the next one.
public enum Notice: Equatable, Sendable {
  /// Training waits for the prediction to this question.
  case predictFirst(question: String)
  case nothingToTrain
  /// The page's training has run as far as it goes.
  case trainingDone
  case noMoreHints
  case solutionWithheld
  case skipWithheld
  case alreadySettled
  /// The text is no answer to this kind of question.
  case malformed(Answer.Malformed)
  /// The experiment refused, in its own words.
  case refused(String)
  /// Loss or parameters are no longer numbers.
  case diverged(step: Int)
  case firstPage
}
