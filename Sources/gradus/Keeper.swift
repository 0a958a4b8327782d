import LessonScript
import Tutoring

/// Keeps what the learner does: every action in the run's transcript, and all of it as progress whenever an
/// update says so.
struct Keeper {
  let lesson: Lesson
  private(set) var transcript: Transcript
  private(set) var file: TranscriptFile?
  private let folder: StateFolder?

  /// - Parameter folder: nil keeps nothing on disk.
  init(_ lesson: Lesson, resuming earlier: Transcript?, seed: UInt64, in folder: StateFolder?)
    throws(Complaint)
  {
    self.lesson = lesson
    self.folder = folder
    transcript = earlier ?? Transcript(header: .init(lesson, seed: seed))
    guard let folder else { return }
    let url = folder.transcriptFile(of: lesson)
    try folder.makeFolder(of: url)
    file = try TranscriptFile(url, beginning: transcript)
  }

  mutating func keep(_ action: Action, _ effect: Effect?) throws(Complaint) {
    transcript.append(action)
    try file?.append(action)
    if effect != nil { try save() }
  }

  func save() throws(Complaint) {
    try folder?.save(transcript, of: lesson)
  }
}
