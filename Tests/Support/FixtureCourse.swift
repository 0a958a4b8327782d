import Foundation
import LessonScript

/// The course that tests of the program run on, so that authors may change any word of the real lessons.
///
/// `gates` is a small lesson as learners meet it; `kinds` has every kind of block, question and picture.
public enum FixtureCourse {
  /// The folder that holds `Lessons` and `Data`, as `--course` takes it.
  public static let root = Project.root.appending(path: "Tests/Support/Course")

  /// A lesson of this course: "gates" or "kinds".
  public static func lesson(_ id: String = "gates") throws -> Lesson {
    let file = try lessonFile(id)
    let source = LessonSource(
      file: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
    return try Lesson.parse(source) { name in
      try? String(contentsOf: root.appending(path: "Data/\(name)"), encoding: .utf8)
    }
  }

  /// The text file of a lesson of this course.
  public static func lessonFile(_ id: String) throws -> URL {
    let folder = root.appending(path: "Lessons")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    guard let file = files.first(where: { $0.lastPathComponent.hasSuffix("-\(id).md") })
    else { throw CocoaError(.fileNoSuchFile) }
    return file
  }
}
