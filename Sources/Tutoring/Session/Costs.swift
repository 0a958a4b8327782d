import LessonScript

/// What answers, hints and giving up cost: told beside a question before anything is done.
extension Session {
  /// How many answers to a question still count.
  public func triesLeft(for question: Question) -> Int {
    max(question.attemptLimit - progress(of: question.id).answers.count, 0)
  }

  /// The points that each of the hints that are not shown yet takes off.
  public func hintCosts(of item: Item) -> [Int] {
    item.hints.dropFirst(progress(of: item.id).hintsShown).map(\.cost)
  }

  /// The points that could still be earned and cannot once an action is carried out: the price of a hint, or all that a
  /// question or task is worth where it is left open or its answer shown. 0 for actions that cost nothing.
  public func pointsGivenUp(by action: Action) -> Int {
    switch action {
    case .hint(let id): item(id).map { min(hintCosts(of: $0).first ?? 0, pointsLeft(in: $0)) } ?? 0
    case .reveal(let id), .skip(let id): item(id).map(pointsLeft) ?? 0
    default: 0
    }
  }

  private func item(_ id: String) -> Item? { lesson.items.first { $0.id == id } }

  /// What can be earned beyond what is earned already.
  private func pointsLeft(in item: Item) -> Int {
    let progress = progress(of: item.id)
    let paid = item.hints.prefix(progress.hintsShown).map(\.cost).reduce(0, +)
    return max(item.points - paid, 0) - Gradebook.Entry(item, progress).points
  }
}
