import ArgumentParser
import LessonScript
import Screens
import Tutoring

/// Prints a lesson's last page, its summary, with the numbers of the learner's own run.
struct Summary: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a lesson's summary, to keep.",
    discussion: "The numbers are those of your own run; of the author's, where you have none.")

  @Argument(help: "The lesson's id.")
  var lesson: String

  @OptionGroup var course: CourseOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let lesson = try course.folder().lesson(lesson)
    var model = ScreenModel(try session(of: lesson), glyphs: screen.glyphs)
    _ = model.perform(.goTo(page: lesson.pages.count - 1))
    try StandardStream.output.print(
      screen.glyphs.transliterate(lesson.title) + "\n\n" + plainPage(model))
  }

  private func session(of lesson: Lesson) throws -> Session {
    guard let transcript = ProgressFolder().peek(at: lesson),
      let session = try? Session.replaying(transcript, of: lesson)
    else { return try AuthorRun(lesson).session }
    return session
  }
}
