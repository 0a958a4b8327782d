import ArgumentParser
import Screens
import Tutoring

/// Prints what a lesson tells its instructor.
struct Notes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a lesson's notes for instructors.")

  @Argument(help: "The lesson's id.")
  var lesson: String

  @OptionGroup var course: CourseOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let session = try Session(course.folder().lesson(lesson))
    try StandardStream.output.print(plainNotes(session, glyphs: screen.glyphs))
  }
}
