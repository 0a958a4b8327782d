import ArgumentParser
import Foundation
import LessonScript
import Screens
import Tutoring

/// Proves lessons.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove lessons: they parse, their answers hold, their pages fit.")

  @Argument(help: "Lesson ids or files; all of the course where none is given.")
  var lessons: [String] = []

  @OptionGroup var course: CourseOptions

  func run() throws {
    try complaining {
      let folder = try course.folder()
      let files = try lessons.isEmpty ? folder.lessonFiles() : lessons.map(folder.file)
      let flawed = try files.count { try !prove($0, in: folder) }
      if flawed > 0 { throw ExitCode(2) }
    }
  }

  /// Prints what is wrong with a lesson, or that nothing is.
  private func prove(_ file: URL, in folder: CourseFolder) throws -> Bool {
    do {
      let lesson = try folder.lesson(at: file)
      let flaws = LessonProof(lesson).flaws.map { flaw in
        report(flaw.sentence, at: flaw.location, in: lesson)
      }
      let misfits = try PageFit.misfits(of: lesson).map { misfit in
        report(misfit.sentence, at: misfit.location, in: lesson)
      }
      let wrongName = wrongName(lesson, file)
      let all = wrongName + flaws + misfits
      print(all.isEmpty ? summary(lesson) : all.joined(separator: "\n\n"))
      return all.isEmpty
    } catch Complaint.invalidLesson(let errors) {
      print(errors)
      return false
    }
  }

  private func summary(_ lesson: Lesson) -> String {
    let points = lesson.items.map(\.points).reduce(0, +)
    return "\(lesson.source.file): proved. \(lesson.pages.count) pages, "
      + "\(lesson.questions.count) questions, \(lesson.tasks.count) tasks, \(points) points."
  }

  private func wrongName(_ lesson: Lesson, _ file: URL) -> [String] {
    guard CourseFolder.id(of: file) != lesson.id else { return [] }
    return [
      "\(lesson.source.file):1:1: error: the id is \(lesson.id), but the file's name says "
        + "\(CourseFolder.id(of: file)). Rename one of them."
    ]
  }

  /// The sentence with its place, the line and a caret, as the parser's own errors have them.
  private func report(_ sentence: String, at location: SourceLocation, in lesson: Lesson) -> String
  {
    let line = lesson.source.line(location.line)
    return LessonError(.claim(sentence), at: location, line: line).description
  }
}
