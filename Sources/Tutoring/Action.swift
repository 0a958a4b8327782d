import LessonScript

/// What a learner can do to a session. Meanings, not keys: the screen, a replay and a test say the same words.
public enum Action: Equatable, Sendable {
  case next
  case back
  /// To the page with this number, from 0.
  case goTo(page: Int)
  /// So many updates of the page's experiment.
  case train(updates: Int)
  /// Updates until the current epoch is complete.
  case trainEpoch
  /// So many updates back.
  case rewind(updates: Int)
  /// The page's experiment to its start.
  case restart
  /// A knob of the page's task.
  case set(knob: String, value: String)
  case answer(question: String, text: String)
  /// The next hint of a question or task.
  case hint(item: String)
  /// Show the solution and give up the points.
  case reveal(item: String)
  case skip(item: String)
  /// The next step of the page's derivation.
  case uncover
}
