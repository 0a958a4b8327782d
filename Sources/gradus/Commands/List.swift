import ArgumentParser
import LessonScript

/// The lessons there are.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the lessons.")

  @OptionGroup var course: CourseOptions

  func run() throws {
    let folder = try course.folder()
    try StandardStream.output.print(
      folder.lessonFiles().map { file in
        let id = CourseFolder.id(of: file)
        let title = (try? folder.lesson(at: file).title) ?? "has errors; see `gradus check \(id)`"
        return "\(id)  \(title)"
      })
    for file in folder.unnumberedLessons() {
      try StandardStream.error.print(folder.adviceOnName(of: file))
    }
  }
}
