import ArgumentParser
import Screens
import Tutoring

/// Prints what a lesson tells its instructor.
struct Notes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a lesson's notes for instructors, and the settings that pass its tasks.")

  @Argument(help: "The lesson's id.")
  var lesson: String

  @OptionGroup var course: CourseOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let lesson = try course.folder().lesson(lesson)
    let notes = try plainNotes(of: lesson, AuthorRun(lesson), glyphs: screen.glyphs)
    try StandardStream.output.print(notes)
  }
}
