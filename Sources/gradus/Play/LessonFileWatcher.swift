import Foundation
import LessonScript

/// A lesson file under an author's hands.
struct LessonFileWatcher {
  let file: URL
  let course: CourseFolder
  private var seen: Date?

  /// How often the file is looked at.
  static let milliseconds = 300

  init(_ file: URL, course: CourseFolder) {
    self.file = file
    self.course = course
    seen = modified
  }

  /// The lesson, or its errors, if the file was saved since the last look.
  mutating func change() -> Result<Lesson, CommandLineError>? {
    // An editor that replaces the file leaves a moment without one.
    guard let now = modified, now != seen else { return nil }
    seen = now
    do {
      return .success(try course.lesson(at: file))
    } catch {
      return .failure(error)
    }
  }

  private var modified: Date? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    return attributes?[.modificationDate] as? Date
  }
}
