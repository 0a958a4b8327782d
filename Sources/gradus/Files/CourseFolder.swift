import Foundation
import LessonScript

/// Where lessons and their data lie: `Lessons` and `Data` beside each other in one folder.
struct CourseFolder {
  var root: URL

  /// A longer lesson file is refused.
  static let longestLesson = 1 << 20
  /// A longer data file of a lesson is not read.
  static let longestData = 4 << 20

  /// The folder given by `--course` or `GRADUS_COURSE`; else the one installed with the program
  /// (`PREFIX/share/gradus`); else the project's folder around a program that was built in it.
  static func find(_ given: String?) throws(CommandLineError) -> CourseFolder {
    if let given = given ?? ProcessInfo.processInfo.environment["GRADUS_COURSE"] {
      let root = URL(fileURLWithPath: given, isDirectory: true)
      guard holdsLessons(root) else { throw .noCourse([root.path]) }
      return CourseFolder(root: root)
    }
    let candidates = besideTheProgram()
    guard let root = candidates.first(where: holdsLessons)
    else { throw .noCourse(candidates.map(\.path)) }
    return CourseFolder(root: root)
  }

  private static func besideTheProgram() -> [URL] {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
    let folder = program.deletingLastPathComponent()
    let installed = folder.deletingLastPathComponent().appending(path: "share/gradus")
    let parents = sequence(first: folder) {
      $0.path == "/" ? nil : $0.deletingLastPathComponent()
    }
    return [installed] + parents.prefix(6)
  }

  private static func holdsLessons(_ root: URL) -> Bool {
    var isFolder: ObjCBool = false
    let path = root.appending(path: "Lessons").path
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The lesson files in the order of the course: `01-…`, `02-…`.
  func lessonFiles() -> [URL] {
    let folder = root.appending(path: "Lessons")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? [])
      .filter { $0.pathExtension == "md" && $0.lastPathComponent.first?.isNumber == true }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// Lessons that the course does not have because their names have no number.
  func unnumberedLessons() -> [URL] {
    let folder = root.appending(path: "Lessons")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? [])
      .filter {
        $0.pathExtension == "md" && $0.lastPathComponent.first?.isNumber == false
          && Self.beginsLikeALesson($0)
      }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  private static func beginsLikeALesson(_ file: URL) -> Bool {
    let text = try? InputFile(path: file.path, most: longestLesson).text()
    return text.map { $0.hasPrefix("---\n") && $0.contains("\ngradus:") } ?? false
  }

  /// What to do with one of them.
  func adviceOnName(of file: URL) -> String {
    let next =
      (lessonFiles().compactMap { Int($0.lastPathComponent.prefix { $0.isNumber }) }.max() ?? 0) + 1
    let number = next < 10 ? "0\(next)" : "\(next)"
    return "\(Self.shown(file)) is no lesson of the course, for its name has no number. "
      + "Call it \(number)-\(file.lastPathComponent)."
  }

  /// A lesson by its id, its file name with or without number and `.md`, or a path. What lies at the path comes before
  /// a file of that name in the course.
  func file(of name: String) throws(CommandLineError) -> URL {
    guard name.hasSuffix(".md") || name.hasFolder || name == "." || name == ".." else {
      return try lessonFile(id: name)
    }
    let ofCourse = root.appending(path: "Lessons").appending(path: name)
    let isThere = FileManager.default.fileExists(atPath:)
    return !name.hasFolder && !isThere(name) && isThere(ofCourse.path)
      ? ofCourse : URL(fileURLWithPath: name)
  }

  /// A lesson of the course, never a path: what a transcript names must not open other files.
  func lessonFile(id name: String) throws(CommandLineError) -> URL {
    let files = lessonFiles()
    let found = files.first {
      Self.id(of: $0) == name || $0.deletingPathExtension().lastPathComponent == name
    }
    guard let found else { throw .noLesson(name, known: files.map(Self.id)) }
    return found
  }

  /// `02-perceptron.md` has the id `perceptron`; `check` proves that the front matter agrees.
  static func id(of file: URL) -> String {
    String(file.deletingPathExtension().lastPathComponent.drop { $0.isNumber || $0 == "-" })
  }

  func lesson(_ name: String) throws(CommandLineError) -> Lesson { try lesson(at: file(of: name)) }

  /// The symbols and terms of the course.
  var glossaryFile: URL { root.appending(path: "Lessons/\(Self.glossaryName)") }

  static let glossaryName = "glossary.md"

  /// The glossary's file, if there is one.
  var glossaryFiles: [URL] {
    FileManager.default.fileExists(atPath: glossaryFile.path) ? [glossaryFile] : []
  }

  /// The glossary, or all of its errors; nil where the course has none.
  func glossary() throws(CommandLineError) -> Result<Glossary, LessonErrors>? {
    guard let file = glossaryFiles.first else { return nil }
    return try glossary(at: file)
  }

  /// The glossary in a file, or all of its errors; throws where the file cannot be read at all.
  func glossary(at file: URL) throws(CommandLineError) -> Result<Glossary, LessonErrors> {
    let text = try InputFile(path: Self.shown(file), most: Self.longestLesson).text()
    do {
      return .success(try Glossary.parse(LessonSource(file: Self.shown(file), text: text)))
    } catch {
      return .failure(error)
    }
  }

  /// Reads and parses a lesson file.
  func lesson(at file: URL) throws(CommandLineError) -> Lesson {
    switch try parse(file) {
    case .success(let lesson): return lesson
    case .failure(let errors): throw .invalidFile(errors)
    }
  }

  /// The lesson in a file, or all of its errors; throws where the file cannot be read at all.
  func parse(_ file: URL) throws(CommandLineError) -> Result<Lesson, LessonErrors> {
    let text = try InputFile(path: Self.shown(file), most: Self.longestLesson, takesPipes: true)
      .text()
    let source = LessonSource(file: Self.shown(file), text: text)
    do {
      return .success(try Lesson.parse(source, data: resource(beside: file)))
    } catch {
      return .failure(error)
    }
  }

  /// A data file lies beside the lesson, or in the course's `Data`. A lesson may come from anybody, so neither
  /// `..` nor a link leads it out of there.
  private func resource(beside file: URL) -> (String) -> DataResource {
    { name in
      let folders = [file.deletingLastPathComponent(), root.appending(path: "Data")]
      let found = folders.lazy.map { Self.resource(name, in: $0) }
      return found.first { $0 != .missing && $0 != Self.outside }
        ?? found.first { $0 == Self.outside } ?? .missing
    }
  }

  /// Said of every name that leads out, whether or not something lies there.
  private static let outside = DataResource.refused(
    "it lies outside of the lesson's folder and of the course's Data")

  private static func resource(_ name: String, in folder: URL) -> DataResource {
    let folder = folder.resolvingSymlinksInPath()
    let file = folder.appending(path: name).standardizedFileURL.resolvingSymlinksInPath()
    guard file.path.hasPrefix(folder.path + "/") else { return outside }
    return InputFile(path: file.path, most: longestData).resource(called: name)
  }

  /// The path as the user would type it from here.
  private static func shown(_ file: URL) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return file.path.hasPrefix(here) ? String(file.path.dropFirst(here.count)) : file.path
  }
}
