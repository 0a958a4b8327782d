import LessonScript

/// The points of a session, item by item. Derived from the progress each time; never stored.
public struct Gradebook: Equatable, Sendable {
  /// In the lesson's order.
  public var entries: [Entry]

  /// What one question or task earned.
  public struct Entry: Equatable, Sendable {
    /// The question's or task's id.
    public var id: String
    /// Where it stands.
    public var verdict: Verdict
    /// The answers given, oldest first.
    public var answers: [String]
    /// How many hints were shown.
    public var hintsShown: Int
    /// Points earned, less what hints cost.
    public var points: Int
    /// Points that can be earned.
    public var maximum: Int
  }

  /// The points of a session as it stands.
  public init(_ session: Session) {
    entries = session.lesson.items.map { Entry($0, session.progress(of: $0.id)) }
  }

  /// Points earned in all.
  public var points: Int { entries.map(\.points).reduce(0, +) }
  /// Points that can be earned in all.
  public var maximum: Int { entries.map(\.maximum).reduce(0, +) }
  /// How many questions and tasks stand open.
  public var open: Int { entries.filter(\.verdict.isOpen).count }
}

/// How far a learner came in a lesson: what a list of lessons says.
public struct SessionSummary: Equatable, Sendable, Codable {
  /// The open page, from 1.
  public var page: Int
  /// How many there are.
  public var pages: Int
  /// Points earned.
  public var points: Int
  /// Points that can be earned.
  public var maximum: Int
  /// How many questions and tasks stand open.
  public var open: Int
  /// The last page was left.
  public var isFinished: Bool
}

extension Session {
  /// How far the learner came.
  public var summary: SessionSummary {
    let book = Gradebook(self)
    return SessionSummary(
      page: pageIndex + 1, pages: lesson.pages.count, points: book.points, maximum: book.maximum,
      open: book.open, isFinished: isFinished)
  }
}

extension Gradebook.Entry {
  init(_ item: Item, _ progress: ItemProgress) {
    self.init(
      id: item.id, verdict: progress.verdict, answers: progress.answers,
      hintsShown: progress.hintsShown,
      points: Self.points(item, progress), maximum: item.points)
  }

  /// What the answer earned less what the hints cost, never below zero.
  private static func points(_ item: Item, _ progress: ItemProgress) -> Int {
    let cost = item.hints.prefix(progress.hintsShown).map(\.cost).reduce(0, +)
    return max(earned(item, progress) - cost, 0)
  }

  private static func earned(_ item: Item, _ progress: ItemProgress) -> Int {
    switch item {
    case .question: progress.earned
    case .task(let it):
      it.conditions.prefix(progress.conditionsMet).map(\.points).reduce(0, +)
    }
  }
}

/// What became of one question or task.
public struct ItemProgress: Equatable, Sendable {
  /// The answers given, oldest first; malformed ones are not answers.
  public internal(set) var answers: [String] = []
  /// How many hints were shown.
  public internal(set) var hintsShown = 0
  /// Where it stands.
  public internal(set) var verdict: Verdict = .open
  /// What the author had foreseen about the last answer.
  public internal(set) var feedback: [Inline] = []
  /// The number that the program computed, once it has judged a number.
  public internal(set) var truth: Double?
  /// What the best of the answers earns, before hints are taken off.
  public internal(set) var earned = 0
  /// What the last answer was taken for, where it is a number that was not typed plainly: `ln 4`.
  public internal(set) var understood: Double?
  /// What is right in the last answer, where it is put together from parts.
  var parts: AnswerParts?
  /// How many conditions of a task held at once, counted from the first.
  public internal(set) var conditionsMet = 0

  /// Nothing has become of it yet.
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

  /// Whether nothing more will become of it.
  public var isSettled: Bool {
    switch self {
    case .open, .wrong, .pending: false
    case .right, .failed, .revealed, .skipped: true
    }
  }

  /// Whether nothing has come of it: it waits, or the learner has left it open.
  public var isOpen: Bool { !isSettled || self == .skipped }

  /// Whether the learner has nothing left to say here; a pending prediction has been said.
  public var isAnswered: Bool { self == .pending || isSettled }
}
