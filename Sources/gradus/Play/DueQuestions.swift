import LessonScript
import Tutoring

/// Missed questions of a lesson.
struct MissedQuestions: Sendable {
  var lesson: Lesson
  /// Their ids.
  var questions: Set<String>
}

/// The questions that are due for review on a day, with their lessons.
struct DueQuestions: Sendable {
  /// In the order of the course.
  private(set) var missed: [MissedQuestions] = []
  /// Of questions that are no more, or of another version of their lesson.
  private(set) var outdated: [ReviewSchedule.Card] = []
  /// Of the questions that are asked.
  private var cards: [ReviewSchedule.Card] = []

  /// What waits, looked up in the course; a lesson that cannot be read keeps its cards.
  init(_ schedule: ReviewSchedule, in course: CourseFolder, today: Int) {
    let due = schedule.due(on: today)
    let files = course.lessonFiles()
    outdated = due.filter { card in !files.contains { CourseFolder.id(of: $0) == card.lesson } }
    for file in files {
      let own = due.filter { $0.lesson == CourseFolder.id(of: file) }
      guard !own.isEmpty, let lesson = try? course.lesson(at: file) else { continue }
      add(own, of: lesson)
    }
  }

  private mutating func add(_ cards: [ReviewSchedule.Card], of lesson: Lesson) {
    let known = Set(lesson.questions.map(\.id))
    let (current, old) = (
      cards.filter { $0.version == lesson.version && known.contains($0.question) },
      cards.filter { $0.version != lesson.version || !known.contains($0.question) }
    )
    outdated += old
    self.cards += current
    if !current.isEmpty {
      missed.append(MissedQuestions(lesson: lesson, questions: Set(current.map(\.question))))
    }
  }

  /// How many are asked.
  var count: Int { missed.map(\.questions.count).reduce(0, +) }

  /// The card of a question of a lesson.
  func card(of question: String, in lesson: String) -> ReviewSchedule.Card? {
    cards.first { $0.lesson == lesson && $0.question == question }
  }
}
