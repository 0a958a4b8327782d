import ArgumentParser
import LessonScript

/// The lessons there are.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the lessons.")

  @OptionGroup var course: CourseOptions

  func run() throws {
    try complaining {
      let folder = try course.folder()
      for file in folder.lessonFiles() {
        let id = CourseFolder.id(of: file)
        let title = (try? folder.lesson(at: file).title) ?? "has errors; see `gradus check \(id)`"
        print("\(id)  \(title)")
      }
    }
  }
}

/// Starts a lesson over.
struct Reset: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a lesson over. The old progress is kept under another name.")

  @Argument(help: "The lesson's id.")
  var lesson: String

  @OptionGroup var course: CourseOptions

  func run() throws {
    try complaining {
      let lesson = try course.folder().lesson(lesson)
      if let aside = try StateFolder().reset(lesson) {
        print("\(lesson.title) starts over. The old progress is kept as \(aside.path).")
      } else {
        print("\(lesson.title) has no progress yet.")
      }
    }
  }
}
