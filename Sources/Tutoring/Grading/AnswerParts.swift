import LessonScript

/// What is right in an answer that is put together from parts: choices, an order, matches.
public struct AnswerParts: Equatable, Sendable {
  /// One for each part, in the order of the answer: choices from the first, an order from its beginning, matches by
  /// their left sides.
  public var marks: [Mark]
  /// Parts that belong to the right answer and are not there.
  public var missing: Int

  /// What is said of one part.
  public enum Mark: Equatable, Sendable {
    case right, wrong
    /// Nothing: it is behind the first wrong step of an order, or is not to be told yet.
    case untold
  }

  /// How many are right.
  public internal(set) var right: Int

  init(marks: [Mark], missing: Int = 0) {
    self.marks = marks
    self.missing = missing
    right = marks.count { $0 == .right }
  }

  /// How many are right, but not which.
  var counted: AnswerParts {
    var parts = self
    parts.marks = marks.map { _ in .untold }
    return parts
  }
}

extension AnswerKey {
  /// nil for answers of one piece.
  func parts(of answer: Answer) -> AnswerParts? {
    switch (question.kind, answer) {
    case (.choice(let choices, multiple: true), .choices(let chosen)):
      let right = rightChoices(choices)
      return AnswerParts(
        marks: chosen.map { right.contains($0) ? .right : .wrong },
        missing: right.count { !chosen.contains($0) })
    case (.order(_, let precedence), .items(let order)):
      let inPlace = precedence.thingsInPlace(in: order)
      return AnswerParts(
        marks: order.indices.map { $0 < inPlace ? .right : $0 == inPlace ? .wrong : .untold })
    case (.match(let pairs, _), .items(let rights)):
      return AnswerParts(marks: zip(pairs.indices, rights).map { $0 == $1 ? .right : .wrong })
    default: return nil
    }
  }

  /// What the parts of a wrong answer earn, rounded down: right picks less wrong ones; the steps before the first wrong
  /// one; the right matches.
  func points(for parts: AnswerParts) -> Int {
    guard question.isPartial else { return 0 }
    let wrong = parts.marks.count { $0 == .wrong }
    if case .choice = question.kind {
      return max(parts.right - wrong, 0) * question.points / max(parts.right + parts.missing, 1)
    }
    return parts.right * question.points / max(parts.marks.count, 1)
  }
}

extension Session {
  /// What the learner is told about the parts of their last answer to a question: everything once it is settled, and
  /// before that as much as its author says, or which parts are right, but before the last try only how many.
  public func toldParts(of question: Question) -> AnswerParts? {
    let progress = progress(of: question.id)
    guard let parts = progress.parts else { return nil }
    guard progress.verdict == .wrong else { return progress.verdict.isSettled ? parts : nil }
    let isLastTry = question.attemptLimit - progress.answers.count <= 1
    switch question.telling ?? (isLastTry ? .count : .which) {
    case .which: return parts
    case .count: return parts.counted
    case .nothing: return nil
    }
  }
}
