import ArgumentParser
import Foundation
import LessonScript
import Tutoring

/// Executes a transcript again and prints what happened: the grade is recomputed, never read.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Recompute a transcript: verdicts, points, final numbers.")

  @Argument(help: "A transcript file, or - for standard input.")
  var transcript: String?

  @Option(help: ArgumentHelp("Play this lesson's own model answers instead.", valueName: "lesson"))
  var model: String?

  @Option(help: "text or json.")
  var format = OutputFormat.text

  @OptionGroup var course: CourseOptions

  func validate() throws {
    guard (transcript == nil) != (model == nil) else {
      throw ValidationError("Give a transcript, or --model with a lesson.")
    }
  }

  func run() throws {
    try complaining {
      let report = Report(try session(course.folder()))
      print(format == .json ? report.json : ReportText(report).text, terminator: "")
    }
  }

  private func session(_ folder: CourseFolder) throws -> Session {
    if let model { return try AuthorRun(folder.lesson(model)).session }
    let path = transcript ?? "-"
    do {
      let transcript = try Transcript.read(text(at: path))
      return try Session.replaying(transcript, of: folder.lesson(transcript.header.lesson))
    } catch let error as TranscriptError {
      throw Complaint.transcript(path: path, error)
    }
  }

  private func text(at path: String) throws -> String {
    guard path == "-" else { return try Complaint.reading(URL(fileURLWithPath: path)) }
    let data = try FileHandle.standardInput.readToEnd() ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
