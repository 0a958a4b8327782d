import LessonScript

/// What became of one question or task.
public struct ItemProgress: Equatable, Sendable {
  /// The answers given, oldest first; malformed ones are not answers.
  public internal(set) var answers: [String] = []
  public internal(set) var hintsShown = 0
  public internal(set) var verdict: Verdict = .open
  /// What the author had foreseen about the last answer.
  public internal(set) var feedback: [Inline] = []
  /// The number that the program computed, once it has judged a number.
  public internal(set) var truth: Double?
  /// How many conditions of a task held at once, counted from the first.
  public internal(set) var conditionsMet = 0

  public init() {}
}

/// Where a question or task stands.
public enum Verdict: String, Equatable, Sendable {
  /// Not answered yet, or a task at work.
  case open
  /// A prediction waits for training to show the truth.
  case pending
  /// Wrong so far; attempts are left.
  case wrong
  case right
  /// Wrong, and no attempt is left.
  case failed
  case revealed
  case skipped

  public var isSettled: Bool {
    switch self {
    case .open, .wrong, .pending: false
    case .right, .failed, .revealed, .skipped: true
    }
  }

  /// Whether the learner has nothing left to say here; a pending prediction has been said.
  public var isAnswered: Bool { self == .pending || isSettled }
}
