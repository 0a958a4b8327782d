import Foundation
import Tutoring

/// The transcript of this run on disk: a line for every action, written when it happens.
struct TranscriptFile {
  let url: URL
  private let handle: FileHandle

  /// Begins with what an earlier run left, so that the file can be replayed alone.
  init(_ url: URL, beginning transcript: Transcript) throws(Complaint) {
    self.url = url
    do {
      try Data(transcript.text.utf8).write(to: url, options: .withoutOverwriting)
      handle = try FileHandle(forWritingTo: url)
      try handle.seekToEnd()
    } catch {
      throw .unwritable(path: url.path, why: Complaint.reason(error))
    }
  }

  func append(_ action: Action) throws(Complaint) {
    do {
      try handle.write(contentsOf: Data((Transcript.line(action) + "\n").utf8))
    } catch {
      throw .unwritable(path: url.path, why: Complaint.reason(error))
    }
  }
}
