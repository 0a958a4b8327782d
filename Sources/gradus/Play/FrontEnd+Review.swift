import CursesTerminal
import Foundation
import LessonScript
import Screens
import Tutoring

/// Questions asked again: the missed ones of a lesson at its end, and those that are due today.
extension FrontEnd {
  /// What is offered after the last page of a lesson.
  mutating func offerReview(_ session: Session, of lesson: Lesson) throws -> End {
    let missed = session.missedQuestions.map(\.id)
    let today = Date().day()
    try state?.changeReviews {
      $0.add(missed, lesson: lesson.id, version: lesson.version, today: today)
    }
    var screen = LessonEnd(session, isKept: state != nil, glyphs: glyphs)
    while true {
      let command = terminal.show(&screen)
      guard command == .overview else { return try perform(command, missed, of: lesson) }
      let overview = PageOverview(session, glyphs: glyphs)
      if let end = terminal.choosePage(overview) { return end }
    }
  }

  /// Does what the end of a lesson was left for.
  private mutating func perform(
    _ command: LessonEnd.Command?, _ missed: [String], of lesson: Lesson
  ) throws -> End {
    switch command {
    case .review?:
      return try ask([MissedQuestions(lesson: lesson, questions: Set(missed))]) { _, _ in }
    case .summary?:
      return .toPage(PageReference(lesson: lesson.id, page: lesson.pages.count - 1))
    case .close?, .overview?: return .finished
    case .interrupt?, nil: return .interrupted
    }
  }

  /// Asks what is due today, across all lessons.
  mutating func reviewDue() throws -> End {
    guard let state else { return .toMenu }
    let (course, today) = (course, Date().day())
    let reading = terminal.compute("Reading the lessons …") {
      DueQuestions(state.peekAtReviews(), in: course, today: today)
    }
    guard case .computed(let due) = reading else { return reading.end }
    try state.changeReviews { for card in due.outdated { $0.remove(card) } }
    return try ask(due.missed) { question, isRight in
      guard let card = due.card(of: question.id, in: question.lesson.id) else { return }
      try state.changeReviews { $0.move(card, isRight: isRight, today: today) }
    }
  }

  /// Asks each question until it is right, and one that is skipped no more.
  ///
  /// - Parameter keep: is told how the first answer to each went.
  private mutating func ask(
    _ missed: [MissedQuestions], keeping keep: (ReviewQuestion, _ isRight: Bool) throws -> Void
  ) throws -> End {
    let preparing = terminal.compute("Preparing the review …") {
      Result { try missed.flatMap { try ReviewQuestion.questions($0.questions, of: $0.lesson) } }
    }
    guard case .computed(let result) = preparing else { return preparing.end }
    var queue = ReviewQueue(try result.get())
    while let question = queue.next {
      let (end, progress) = try ask(question, left: queue.count)
      if let isRight = queue.take(progress) { try keep(question, isRight) }
      guard end == .finished else { return end }
    }
    remark = queue.result
    return .toMenu
  }

  private func ask(_ question: ReviewQuestion, left: Int) throws -> (End, ItemProgress) {
    let session = try question.session(seed: .random(in: 1..<1 << 53))
    var model = ScreenModel(session, glyphs: glyphs)
    model.heading = "review, \(left) left; the points stay"
    var loop = LessonLoop(
      model: model,
      recorder: try ProgressRecorder(
        session.lesson, resuming: nil, seed: session.seed, in: nil),
      terminal: terminal, course: course)
    let end = try loop.run()
    return (end, loop.session.progress(of: question.id))
  }
}
