import ArgumentParser
import Foundation
import LessonScript

@main
struct Gradus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradus",
    abstract: "A terminal course in neural networks.",
    discussion: """
      Without a subcommand the course opens. Exit codes: 0 it ran to the end; 1 a check failed; 2 a lesson, \
      transcript or other input is invalid; 64 wrong usage; 70 the terminal or the disk failed; 128+n ended by \
      signal n. With --format json an error is one JSON object on standard error: {error, exit_code, findings}, \
      findings being what is wrong in a file, a list of {file, line, column, message, advice}.
      """,
    version: "0.1.0",
    subcommands: [
      Run.self, List.self, Replay.self, Check.self, Train.self, New.self, Summary.self, Review.self,
      Notes.self,
      Reset.self, Schema.self,
    ],
    defaultSubcommand: Run.self)

  /// Runs the command that was asked for. An error becomes its sentence and its exit code here, and nowhere else.
  static func main() {
    StandardStream.occupyClosed()
    // A file that may not grow is an error of the write, told like a full disk, and not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try checkHelp(arguments)
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      let report = ErrorReport(error)
      let isHelp = report.exitCode.isSuccess
      end(
        OutputFormat.isJSON(arguments) && !isHelp ? report.json : report.text,
        on: isHelp ? .output : .error, report.exitCode)
    }
  }

  /// The subcommand that somebody probably meant.
  static func subcommand(near name: String) -> String? {
    Suggestion.nearest(to: name, among: subcommandNames)
  }

  private static var subcommandNames: [String] {
    configuration.subcommands.map { $0._commandName }
  }

  /// `help` is the library's own and takes any word; one that is no subcommand is wrong usage.
  private static func checkHelp(_ arguments: [String]) throws(CommandLineError) {
    guard arguments.count == 2, arguments[0] == "help", !arguments[1].hasPrefix("-"),
      !subcommandNames.contains(arguments[1])
    else { return }
    throw .noSubcommand(arguments[1], known: subcommandNames)
  }

  private static func end(_ text: String, on stream: StandardStream, _ code: ExitCode) -> Never {
    do {
      if !text.isEmpty { try stream.print(text) }
    } catch {
      // Standard error may be closed as well; then the exit code has to do.
      try? StandardStream.error.print(error.sentence)
      Foundation.exit(code.isSuccess ? error.exitCode.rawValue : code.rawValue)
    }
    Foundation.exit(code.rawValue)
  }
}
