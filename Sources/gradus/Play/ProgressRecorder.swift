import LessonScript
import Tutoring

/// Records what the learner does: every action in the run's transcript, and all of it as progress whenever an
/// update says so.
struct ProgressRecorder {
  let lesson: Lesson
  private(set) var transcript: Transcript
  private(set) var file: TranscriptFile?
  private let folder: ProgressFolder?
  /// Keeps other programs from the lesson while this one records it.
  private let lock: FileLock?
  private var saved = ContinuousClock.now
  private var isSaved = true
  /// Updates that are not in the transcript's file yet: updates in a row become one line.
  private var unwritten = 0

  /// Training alone is saved this often; whatever else is done, at once.
  private static let interval = Duration.seconds(1)

  /// - Parameter folder: nil keeps nothing on disk.
  init(
    _ lesson: Lesson, resuming earlier: Transcript?, seed: UInt64, in folder: ProgressFolder?,
    lock: FileLock? = nil
  ) throws(CommandLineError) {
    self.lesson = lesson
    self.folder = folder
    self.lock = lock
    transcript = earlier ?? Transcript(header: .init(lesson, seed: seed))
    guard let folder else { return }
    let url = folder.transcriptFile(of: lesson)
    try folder.makeFolder(of: url)
    file = try TranscriptFile(url, beginning: transcript)
  }

  mutating func keep(_ action: Action, _ effect: Effect?) throws(CommandLineError) {
    transcript.append(action)
    if case .train(let updates) = action {
      unwritten += updates
    } else {
      try writeTraining()
      try file?.append(action)
    }
    isSaved = false
    if effect != nil || ContinuousClock.now - saved > Self.interval { try save() }
  }

  /// Saves what has not been saved yet.
  mutating func save() throws(CommandLineError) {
    guard !isSaved else { return }
    try writeTraining()
    try folder?.save(transcript, of: lesson)
    saved = .now
    isSaved = true
  }

  private mutating func writeTraining() throws(CommandLineError) {
    guard unwritten > 0 else { return }
    try file?.append(.train(updates: unwritten))
    unwritten = 0
  }
}
