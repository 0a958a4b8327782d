import ArgumentParser
import Foundation
import Tutoring

/// What ends a command, as facts; here they become sentences, for standard error.
enum Complaint: Error, Equatable {
  case noCourse([String])
  case noLesson(String, known: [String])
  case unreadable(path: String, why: String)
  case unwritable(path: String, why: String)
  /// The lesson's errors, already told with file, line and caret.
  case invalidLesson(String)
  case transcript(path: String, TranscriptError)
  case terminal(String)

  var sentence: String {
    switch self {
    case .noCourse(let places):
      "No lessons found. Looked for a folder Lessons in:\n"
        + places.map { "  \($0)\n" }.joined() + "Say where the course is with --course FOLDER."
    case .noLesson(let name, let known):
      "There is no lesson “\(name)”. There is: \(known.joined(separator: ", "))."
    case .unreadable(let path, let why): "\(path) cannot be read: \(why)."
    case .unwritable(let path, let why):
      "\(path) cannot be written: \(why). To go on without keeping anything, use --no-save."
    case .invalidLesson(let errors): errors
    case .transcript(let path, let error): "\(path): \(error.sentence)"
    case .terminal(let why): why
    }
  }

  var exitCode: ExitCode {
    switch self {
    case .noCourse, .noLesson, .unreadable, .invalidLesson, .transcript: ExitCode(2)
    case .unwritable, .terminal: ExitCode(70)
    }
  }

  /// Reads a whole text file; bytes that are no UTF-8 are replaced, so that the parser can point at them.
  static func reading(_ file: URL) throws(Complaint) -> String {
    do {
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    } catch {
      throw .unreadable(path: file.path, why: Self.reason(error))
    }
  }

  /// The system's reason, without the wrapping.
  static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: return "there is no such file"
    case .fileReadNoPermission, .fileWriteNoPermission: return "permission is denied"
    case .fileWriteFileExists: return "it is there already"
    default: break
    }
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    if cause.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(cause.code))) }
    return cause.localizedDescription.trimmingCharacters(in: CharacterSet(charactersIn: "."))
  }
}

extension TranscriptError {
  var sentence: String {
    switch self {
    case .empty: "this file is empty; a transcript begins with a header line."
    case .notAHeader(let line):
      "1:1: this is no transcript: “\(line.prefix(60))” should be a header like "
        + #"{"gradus":1,"lesson":"perceptron","version":1}."#
    case .newerFormat(let version):
      "1:1: written in format \(version); this program reads \(Transcript.format). Update gradus."
    case .notAnAction(let number, let line):
      "\(number):1: “\(line.prefix(60))” is no action. Nothing after it was replayed."
    case .otherLesson(let id, let expected): "this belongs to the lesson \(id), not to \(expected)."
    case .otherVersion(let version, let expected):
      "this was made with version \(version) of the lesson; the lesson here is version \(expected)."
    }
  }
}

extension ParsableCommand {
  /// Runs a body, and turns a complaint into its sentence and exit code.
  func complaining(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let complaint as Complaint {
      FileHandle.standardError.write(Data((complaint.sentence + "\n").utf8))
      throw complaint.exitCode
    }
  }
}
