import LessonScript

/// The points of a session, item by item. Derived from the progress each time; never stored.
public struct Gradebook: Equatable, Sendable {
  public var entries: [Entry]

  public struct Entry: Equatable, Sendable {
    public var id: String
    public var verdict: Verdict
    public var answers: [String]
    public var hintsShown: Int
    public var points: Int
    public var maximum: Int
  }

  public init(_ session: Session) {
    entries = session.lesson.items.map { Entry($0, session.progress(of: $0.id)) }
  }

  public var points: Int { entries.map(\.points).reduce(0, +) }
  public var maximum: Int { entries.map(\.maximum).reduce(0, +) }
}

extension Gradebook.Entry {
  init(_ item: Item, _ progress: ItemProgress) {
    self.init(
      id: item.id, verdict: progress.verdict, answers: progress.answers, hintsShown: progress.hintsShown,
      points: Self.points(item, progress), maximum: item.points)
  }

  /// What the answer earned less what the hints cost, never below zero.
  private static func points(_ item: Item, _ progress: ItemProgress) -> Int {
    let cost = item.hints.prefix(progress.hintsShown).map(\.cost).reduce(0, +)
    return max(earned(item, progress) - cost, 0)
  }

  private static func earned(_ item: Item, _ progress: ItemProgress) -> Int {
    switch item {
    case .question(let it): progress.verdict == .right ? it.points : 0
    case .task(let it):
      it.conditions.prefix(progress.conditionsMet).map(\.points).reduce(0, +)
    }
  }
}
