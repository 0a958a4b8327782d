import LessonScript
import NeuralNetworks

/// A question that is asked again after its lesson: alone on its page, with every experiment as it stands when the
/// author answers it. Nothing that happens to it changes a grade.
public struct ReviewQuestion: Equatable, Sendable {
  /// The question's id.
  public let id: String
  /// The lesson with the question's page alone.
  public let lesson: Lesson
  private let timelines: [String: Timeline]
  private let surveys: [String: Survey]

  /// As many of these questions as the author's way through the lesson comes to, in its order.
  public static func questions(
    _ ids: Set<String>, of lesson: Lesson
  ) throws(ExperimentError) -> [ReviewQuestion] {
    var session = try Session(lesson)
    var found: [ReviewQuestion] = []
    for action in try AuthorRun(lesson).transcript.actions {
      if case .answer(let id, _) = action, ids.contains(id), !found.contains(where: { $0.id == id })
      {
        found.append(ReviewQuestion(id, of: lesson, at: session))
      }
      if found.count == ids.count { break }
      update(&session, action)
    }
    return found
  }

  private init(_ id: String, of lesson: Lesson, at moment: Session) {
    self.id = id
    // The author's own lesson, for the session's has its numbers drawn already.
    var page = lesson.pages[moment.pageIndex]
    page.blocks.removeAll { block in
      switch block {
      case .task, .play, .needs: true
      case .question(let question): question.id != id
      default: false
      }
    }
    var review = lesson
    review.pages = [page]
    self.lesson = review
    timelines = moment.timelines
    surveys = moment.surveys
  }

  /// The question with the numbers that are drawn from this seed.
  public func session(seed: UInt64) throws(ExperimentError) -> Session {
    var session = try Session(lesson, seed: seed)
    session.timelines = timelines
    session.surveys = surveys
    session.uncovered[0] = session.coveredSteps
    return session
  }
}

extension Session {
  /// The questions that were settled and not right, in the lesson's order. What training has shown cannot be foreseen
  /// once more, so predictions are none of them.
  public var missedQuestions: [Question] {
    lesson.questions.filter { question in
      let verdict = progress(of: question.id).verdict
      return !question.isPrediction && verdict.isSettled && verdict != .right
    }
  }

  /// How many predictions and tasks earn nothing and are not reviewed: predicted wrong, or the solution was shown.
  public var lostCount: Int {
    lesson.items.filter { item in
      let verdict = progress(of: item.id).verdict
      return !item.isReviewed && item.points > 0 && !verdict.isOpen && verdict != .right
    }.count
  }
}

extension Item {
  fileprivate var isReviewed: Bool {
    if case .question(let question) = self { !question.isPrediction } else { false }
  }
}
