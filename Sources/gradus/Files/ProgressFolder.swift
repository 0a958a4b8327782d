import Foundation
import LessonScript
import Screens
import Tutoring

/// The progress of a lesson from earlier runs.
struct EarlierProgress {
  /// Nil where there is none.
  let transcript: Transcript?
  /// What the learner must know of it.
  let remark: String?
  /// Keeps other programs from the lesson.
  let lock: FileLock
}

/// `$XDG_STATE_HOME/gradus`, or `~/.local/state/gradus`: progress by lesson and version, and transcripts by run.
struct ProgressFolder {
  var root: URL

  /// What a learner did is nobody else's to read.
  static let fileMode: mode_t = 0o600
  static let folderMode: mode_t = 0o700

  /// As the XDG Base Directory Specification has it: a path that is not absolute is ignored.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let home = absolute("HOME") ?? FileManager.default.homeDirectoryForCurrentUser.path
    let states = absolute("XDG_STATE_HOME") ?? home + "/.local/state"
    root = URL(fileURLWithPath: states).appending(path: "gradus")
  }

  func progressFile(of lesson: Lesson) -> URL {
    root.appending(path: "progress/\(lesson.id)-v\(lesson.version).jsonl")
  }

  /// A new file for each run.
  func transcriptFile(of lesson: Lesson, at time: Date = Date()) -> URL {
    let style = Date.ISO8601FormatStyle(
      dateTimeSeparator: .standard, includingFractionalSeconds: true)
    let stamp = time.formatted(style).replacing(":", with: "-")
    return root.appending(path: "transcripts/\(lesson.id)-v\(lesson.version)-\(stamp).jsonl")
  }

  /// What is left of an earlier run, if anything is. What cannot be used is set aside under another name, and
  /// the remark says so. The lesson is this program's as long as the lock is held.
  func progress(of lesson: Lesson) throws(CommandLineError) -> EarlierProgress {
    let lock = try lock(lesson)
    let (transcript, remark) = try readProgress(of: lesson)
    return EarlierProgress(transcript: transcript, remark: remark, lock: lock)
  }

  private func readProgress(
    of lesson: Lesson
  ) throws(CommandLineError) -> (transcript: Transcript?, remark: String?) {
    let file = progressFile(of: lesson)
    guard FileManager.default.fileExists(atPath: file.path) else { return (nil, nil) }
    let text = String(decoding: try InputFile(path: file.path).bytes(), as: UTF8.self)
    do {
      let transcript = try Transcript.read(text)
      try transcript.verify(against: lesson)
      return (transcript, nil)
    } catch {
      let isNewer = if case .newerFormat = error { true } else { false }
      let what = isNewer ? "is of a newer gradus" : "was damaged"
      let aside = try setAside(file)
      return (
        nil,
        "Your saved progress \(what) and is set aside; the lesson starts over. "
          + "\(error.sentence) It is kept as \(aside.path)."
      )
    }
  }

  /// The progress of a lesson if there is any that can be used; touches nothing.
  func peek(at lesson: Lesson) -> Transcript? {
    guard let text = try? InputFile(path: progressFile(of: lesson).path).text() else { return nil }
    return try? Transcript.read(text)
  }

  /// Replaces the progress in one move: a crash leaves the old or the new, never half.
  func save(_ transcript: Transcript, of lesson: Lesson) throws(CommandLineError) {
    let file = progressFile(of: lesson)
    try makeFolder(of: file)
    let output = OutputFile(path: file.path, mode: Self.fileMode, isDurable: false)
    try Self.keeping { () throws(CommandLineError) in
      try output.write(Array(transcript.text.utf8))
    }
  }

  /// Advises to go on without progress where it cannot be written.
  static func keeping(_ body: () throws(CommandLineError) -> Void) throws(CommandLineError) {
    do {
      try body()
    } catch {
      guard case .unwritable(let path, let why) = error else { throw error }
      throw .progressNotKept(path: path, why: why)
    }
  }

  /// Renames the progress of a lesson, so that it starts over and nothing is lost.
  func reset(_ lesson: Lesson) throws(CommandLineError) -> URL? {
    let file = progressFile(of: lesson)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let lock = try lock(lesson)
    return try withExtendedLifetime(lock) { () throws(CommandLineError) in try setAside(file) }
  }

  /// Whether this learner has seen the first screen.
  var isWelcomed: Bool { FileManager.default.fileExists(atPath: welcomeFile.path) }

  /// Remembers that the first screen was seen; whoever cannot write here sees it again.
  func rememberWelcome() {
    try? makeFolder(of: welcomeFile)
    let file = OutputFile(path: welcomeFile.path, mode: Self.fileMode, isDurable: false)
    try? file.write([])
  }

  /// How often this learner has doubled the usual speed of training; 0 where nothing is kept.
  var doublingsOfSpeed: Int {
    let text = (try? InputFile(path: speedFile.path).text()) ?? ""
    let kept = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    return min(max(kept, -Speed.mostDoublings), Speed.mostDoublings)
  }

  /// Keeps the speed for the next time; whoever cannot write here begins at the usual one.
  func keep(doublingsOfSpeed: Int) {
    guard doublingsOfSpeed != self.doublingsOfSpeed else { return }
    try? makeFolder(of: speedFile)
    let file = OutputFile(path: speedFile.path, mode: Self.fileMode, isDurable: false)
    try? file.write(Array("\(doublingsOfSpeed)\n".utf8))
  }

  private var speedFile: URL { root.appending(path: "speed") }
  private var welcomeFile: URL { root.appending(path: "welcomed") }

  /// Two programs on one lesson would each replace the other's progress.
  private func lock(_ lesson: Lesson) throws(CommandLineError) -> FileLock {
    let file = progressFile(of: lesson)
    try makeFolder(of: file)
    let path = file.appendingPathExtension("lock").path
    do {
      guard let lock = try FileLock(path, mode: Self.fileMode) else {
        throw CommandLineError.lessonIsOpen(lesson.title)
      }
      removeLeftovers(of: file)
      return lock
    } catch let error as SystemError {
      throw .progressNotKept(path: path, why: error.reason)
    } catch {
      throw .lessonIsOpen(lesson.title)
    }
  }

  /// What saves that were killed left behind.
  private func removeLeftovers(of file: URL) {
    let folder = file.deletingLastPathComponent()
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names ?? [] where name.hasSuffix(".tmp") && name.contains(file.lastPathComponent) {
      unlink(folder.appending(path: name).path)
    }
  }

  func setAside(_ file: URL) throws(CommandLineError) -> URL {
    let names = (1...).lazy.map { file.appendingPathExtension("old-\($0)") }
    let free = names.first { !FileManager.default.fileExists(atPath: $0.path) } ?? file
    do {
      try FileManager.default.moveItem(at: file, to: free)
      return free
    } catch {
      throw .progressNotKept(path: free.path, why: SystemError(error).reason)
    }
  }

  func makeFolder(of file: URL) throws(CommandLineError) {
    let folder = file.deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: Int(Self.folderMode)])
    } catch {
      throw .progressNotKept(path: folder.path, why: SystemError(error).reason)
    }
  }
}
