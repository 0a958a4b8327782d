import ArgumentParser
import LessonScript

/// Starts a lesson over.
struct Reset: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a lesson over. The old progress is kept under another name.")

  @Argument(help: "The lesson's id.")
  var lesson: String

  @OptionGroup var course: CourseOptions

  func run() throws {
    let lesson = try course.folder().lesson(lesson)
    let aside = try ProgressFolder().reset(lesson)
    try StandardStream.output.print(
      aside.map { "\(lesson.title) starts over. The old progress is kept as \($0.path)." }
        ?? "\(lesson.title) has no progress yet.")
  }
}
