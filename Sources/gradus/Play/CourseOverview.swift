import Foundation
import LessonScript
import Screens
import Tutoring

/// What the menu says of each lesson.
///
/// Reading a lesson and replaying the learner's way through it takes long, so what came of it is kept in a small file
/// beside the progress. That file is believed as long as the lesson's and the progress' files are the same, and for
/// nothing but the menu.
struct CourseOverview: Sendable {
  let course: CourseFolder
  let state: ProgressFolder?

  /// What is kept of one lesson.
  fileprivate struct CachedEntry: Codable {
    static let format = 1

    var format = CachedEntry.format
    var lesson: FileStamp
    /// The name of the file with the lesson's progress, whether it is there or not.
    var progressName: String
    var progress: FileStamp?
    var title: String
    var minutes: Int?
    /// nil for a lesson that was not begun.
    var summary: SessionSummary?
  }

  /// Which file, and how it was when it was read.
  fileprivate struct FileStamp: Codable, Equatable {
    var path: String
    var bytes: Int
    var modified: Date

    init?(_ file: URL) {
      guard let facts = try? FileManager.default.attributesOfItem(atPath: file.path),
        let bytes = facts[.size] as? Int, let modified = facts[.modificationDate] as? Date
      else { return nil }
      self.path = file.path
      self.bytes = bytes
      self.modified = modified
    }
  }

  /// The menu's line for a lesson file.
  func entry(_ file: URL) -> Menu.Entry {
    if let cached = read(file) { return cached.entry }
    guard let lesson = try? course.lesson(at: file) else {
      return Menu.Entry(title: CourseFolder.id(of: file), minutes: nil, progress: .broken)
    }
    let session = state?.peek(at: lesson).flatMap { try? Session.replaying($0, of: lesson) }
    return keep(session, of: lesson, in: file)?.entry
      ?? Menu.Entry(
        title: lesson.title, minutes: lesson.frontMatter.minutes,
        progress: Menu.Progress(session?.summary))
  }

  /// Keeps what came of a lesson for the next time that the menu is shown.
  func keep(_ session: Session, of lesson: Lesson, in file: URL) {
    _ = keep(session, of: lesson, in: file) as CachedEntry?
  }

  private func keep(_ session: Session?, of lesson: Lesson, in file: URL) -> CachedEntry? {
    guard let state, let stamp = FileStamp(file) else { return nil }
    let progress = state.progressFile(of: lesson)
    let cached = CachedEntry(
      lesson: stamp, progressName: progress.lastPathComponent, progress: FileStamp(progress),
      title: lesson.title, minutes: lesson.frontMatter.minutes, summary: session?.summary)
    // Whoever cannot write here reads the lesson again next time.
    try? state.makeFolder(of: cacheFile(file, state))
    let output = OutputFile(
      path: cacheFile(file, state).path, mode: ProgressFolder.fileMode, isDurable: false)
    if let data = try? JSONEncoder().encode(cached) { try? output.write([UInt8](data)) }
    return cached
  }

  /// What is kept of a lesson file, if neither it nor the progress has changed since.
  private func read(_ file: URL) -> CachedEntry? {
    guard let state, let data = try? Data(contentsOf: cacheFile(file, state)),
      let cached = try? JSONDecoder().decode(CachedEntry.self, from: data),
      cached.format == CachedEntry.format,
      cached.lesson == FileStamp(file), !cached.progressName.contains("/"),
      cached.progress == FileStamp(state.root.appending(path: "progress/\(cached.progressName)"))
    else { return nil }
    return cached
  }

  private func cacheFile(_ file: URL, _ state: ProgressFolder) -> URL {
    let name = file.deletingPathExtension().lastPathComponent
    return state.root.appending(path: "menu/\(name).json")
  }
}

extension CourseOverview.CachedEntry {
  var entry: Menu.Entry {
    Menu.Entry(title: title, minutes: minutes, progress: Menu.Progress(summary))
  }
}

extension Menu.Progress {
  fileprivate init(_ summary: SessionSummary?) {
    guard let summary else {
      self = .new
      return
    }
    self =
      summary.isFinished
      ? .finished(points: summary.points, maximum: summary.maximum, open: summary.open)
      : .begun(
        page: summary.page, of: summary.pages, points: summary.points, maximum: summary.maximum)
  }
}
