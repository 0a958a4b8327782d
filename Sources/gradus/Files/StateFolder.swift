import Foundation
import LessonScript
import Tutoring

/// `$XDG_STATE_HOME/gradus`, or `~/.local/state/gradus`: progress by lesson and version, and transcripts by run.
struct StateFolder {
  var root: URL

  /// As the XDG Base Directory Specification has it: a path that is not absolute is ignored.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let given = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    root = URL(fileURLWithPath: given ?? home + "/.local/state").appending(path: "gradus")
  }

  func progressFile(of lesson: Lesson) -> URL {
    root.appending(path: "progress/\(lesson.id)-v\(lesson.version).jsonl")
  }

  /// A new file for each run.
  func transcriptFile(of lesson: Lesson, at moment: Date = Date()) -> URL {
    let style = Date.ISO8601FormatStyle(
      dateTimeSeparator: .standard, includingFractionalSeconds: true)
    let stamp = moment.formatted(style).replacing(":", with: "-")
    return root.appending(path: "transcripts/\(lesson.id)-v\(lesson.version)-\(stamp).jsonl")
  }

  /// What is left of an earlier run, if anything is. What cannot be used is set aside under another name, and
  /// the remark says so.
  func progress(of lesson: Lesson) throws(Complaint) -> (transcript: Transcript?, remark: String?) {
    let file = progressFile(of: lesson)
    guard FileManager.default.fileExists(atPath: file.path) else { return (nil, nil) }
    do {
      let transcript = try Transcript.read(Complaint.reading(file))
      try transcript.verify(against: lesson)
      return (transcript, nil)
    } catch let error as TranscriptError {
      let aside = try setAside(file)
      return (
        nil,
        "Your saved progress was damaged and is set aside; the lesson starts over. \(error.sentence) It is kept as \(aside.path)."
      )
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw .unreadable(path: file.path, why: Complaint.reason(error))
    }
  }

  /// The progress of a lesson if there is any that can be used; touches nothing.
  func peek(at lesson: Lesson) -> Transcript? {
    guard let text = try? Complaint.reading(progressFile(of: lesson)) else { return nil }
    return try? Transcript.read(text)
  }

  /// Replaces the progress in one move: a crash leaves the old or the new, never half.
  func save(_ transcript: Transcript, of lesson: Lesson) throws(Complaint) {
    let file = progressFile(of: lesson)
    try makeFolder(of: file)
    let half = file.appendingPathExtension("\(ProcessInfo.processInfo.processIdentifier).tmp")
    do {
      try Data(transcript.text.utf8).write(to: half)
      guard rename(half.path, file.path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      try? FileManager.default.removeItem(at: half)
      throw .unwritable(path: file.path, why: Complaint.reason(error))
    }
  }

  /// Renames the progress of a lesson, so that it starts over and nothing is lost.
  func reset(_ lesson: Lesson) throws(Complaint) -> URL? {
    let file = progressFile(of: lesson)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return try setAside(file)
  }

  private func setAside(_ file: URL) throws(Complaint) -> URL {
    let names = (1...).lazy.map { file.appendingPathExtension("old-\($0)") }
    let free = names.first { !FileManager.default.fileExists(atPath: $0.path) } ?? file
    do {
      try FileManager.default.moveItem(at: file, to: free)
      return free
    } catch {
      throw .unwritable(path: free.path, why: Complaint.reason(error))
    }
  }

  func makeFolder(of file: URL) throws(Complaint) {
    let folder = file.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: folder.path, why: Complaint.reason(error))
    }
  }
}
