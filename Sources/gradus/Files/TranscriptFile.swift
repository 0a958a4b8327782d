import Foundation
import Tutoring

/// The transcript of this run on disk: a line for every action, written when it happens.
struct TranscriptFile {
  let url: URL
  private let handle: FileHandle

  /// Begins with what an earlier run left, so that the file can be replayed alone.
  init(_ url: URL, beginning transcript: Transcript) throws(CommandLineError) {
    self.url = url
    let file = OutputFile(path: url.path, mode: ProgressFolder.fileMode)
    try ProgressFolder.keeping { () throws(CommandLineError) in
      try file.create(Array(transcript.text.utf8))
    }
    do {
      handle = try FileHandle(forWritingTo: url)
      try handle.seekToEnd()
    } catch {
      throw .progressNotKept(path: url.path, why: SystemError(error).reason)
    }
  }

  func append(_ action: Action) throws(CommandLineError) {
    let line = Array((Transcript.line(action) + "\n").utf8)
    do {
      try SystemCalls.write(line, to: handle.fileDescriptor)
    } catch {
      throw .progressNotKept(path: url.path, why: error.reason)
    }
  }
}
