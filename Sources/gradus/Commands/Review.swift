import ArgumentParser
import CursesTerminal
import Foundation
import LessonScript
import Tutoring

/// Asks the missed questions that are due today; without a terminal lists them.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask the missed questions that are due today, across lessons.",
    discussion: """
      A question missed in a lesson is asked again the day after it was finished; each time that it is right at once \
      after twice as many days, up to 16, and then no more. Grades stay as they are.
      """)

  @OptionGroup var course: CourseOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let folder = try course.folder()
    let state = ProgressFolder()
    let schedule = state.peekAtReviews()
    let today = Date().day()
    guard !schedule.due(on: today).isEmpty else {
      return try StandardStream.output.print(
        Self.nothing(nextIn: schedule.nextDay.map { $0 - today }))
    }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return try StandardStream.output.print(
        Self.list(DueQuestions(schedule, in: folder, today: today)))
    }
    var front = FrontEnd(
      course: folder, state: state, terminal: try screen.terminal(), screen: screen)
    let end = try front.reviewDue()
    front.terminal.close()
    try StandardStream.output.print(front.remark.isEmpty ? [] : [front.remark])
    if end == .interrupted { throw ExitCode(130) }
  }

  private static func nothing(nextIn days: Int?) -> String {
    guard let days else { return "Nothing waits for review." }
    return "Nothing is due for review today. Next: in \(days) day\(days == 1 ? "" : "s")."
  }

  private static func list(_ due: DueQuestions) -> [String] {
    due.missed.flatMap { missed in
      missed.lesson.questions.filter { missed.questions.contains($0.id) }.map {
        "\(missed.lesson.id)  \($0.id)"
      }
    }
  }
}
