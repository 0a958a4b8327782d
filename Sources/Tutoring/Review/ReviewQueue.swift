/// The questions of one review: one that is not right comes again after the others.
public struct ReviewQueue: Equatable, Sendable {
  private var questions: [ReviewQuestion]
  private let total: Int
  /// The lesson and id of those that were answered at least once.
  private var answered: [[String]] = []

  /// All are to be asked once at least.
  public init(_ questions: [ReviewQuestion]) {
    self.questions = questions
    total = questions.count
  }

  /// What is to be asked now; nil at the end.
  public var next: ReviewQuestion? { questions.first }
  /// How many are left.
  public var count: Int { questions.count }

  /// Takes what became of the next question. Right ones are done with, and so are those that the learner skips.
  ///
  /// - Returns: the first time that a question was answered or given up, whether it was right at once.
  public mutating func take(_ progress: ItemProgress) -> Bool? {
    guard !questions.isEmpty else { return nil }
    let question = questions.removeFirst()
    if progress.verdict != .right, progress.verdict != .skipped { questions.append(question) }
    let name = [question.lesson.id, question.id]
    let hasAnswer = progress.verdict.isSettled || !progress.answers.isEmpty
    guard hasAnswer, !answered.contains(name) else { return nil }
    answered.append(name)
    return progress.verdict == .right && progress.answers.count == 1
  }

  /// How it went, in a sentence.
  public var result: String {
    switch total {
    case 0: "Nothing is due for review today."
    case 1: "Reviewed: 1 question."
    default: "Reviewed: \(total) questions."
    }
  }
}
