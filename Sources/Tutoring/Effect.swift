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
