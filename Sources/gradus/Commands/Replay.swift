import ArgumentParser
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
    let report = Report(try session(course.folder()))
    switch format {
    case .json: try StandardStream.output.print(report.jsonText())
    case .text: try StandardStream.output.print(ReportText(report).lines)
    }
  }

  private func session(_ folder: CourseFolder) throws -> Session {
    if let model { return try AuthorRun(folder.lesson(model)).session }
    let file = InputFile(
      path: transcript ?? "-", most: Transcript.mostBytes, takesPipes: true)
    do {
      let transcript = try Transcript.read(file.text())
      return try Session.replaying(
        transcript, of: folder.lesson(at: folder.lessonFile(id: transcript.header.lesson)))
    } catch let error as TranscriptError {
      throw CommandLineError.transcript(path: file.name, error)
    }
  }
}

/// A report for people: a line for every question, a block for every experiment.
struct ReportText {
  let report: Report

  init(_ report: Report) { self.report = report }

  var lines: [String] {
    let head =
      "\(report.lesson), version \(report.version)"
      + (report.finished ? "" : ", not finished")
    let seed = report.seed == 0 ? "no seed: the author's own numbers" : "seed \(report.seed)"
    let total = "total  \(report.points)/\(report.maximum)"
    return [head, seed, ""] + report.questions.map(line) + [total, ""]
      + report.experiments.map(line)
  }

  private func line(_ entry: Report.Entry) -> String {
    let answers =
      entry.answers.isEmpty ? "" : "  answered \(entry.answers.joined(separator: ", then "))"
    let hints = entry.hints == 0 ? "" : "  hints \(entry.hints)"
    return "\(entry.points)/\(entry.maximum)  \(entry.id)  \(entry.verdict)\(answers)\(hints)"
  }

  private func line(_ experiment: Report.ExperimentEntry) -> String {
    let parameters = experiment.parameters.map { parameter in
      "\(parameter.name) \(parameter.value.map { "\($0)" } ?? "not finite")"
    }
    let mistakes = experiment.mistakes.map { "  mistakes \($0)" } ?? ""
    return "\(experiment.id)  epoch \(experiment.epoch)  update \(experiment.step)\(mistakes)  "
      + parameters.joined(separator: "  ")
  }
}
