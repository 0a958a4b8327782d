import ArgumentParser
import Foundation
import TextInterface

/// Where the course is.
struct CourseOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds Lessons and Data.", valueName: "folder"))
  var course: String?

  func folder() throws(CommandLineError) -> CourseFolder { try CourseFolder.find(course) }
}

/// How the screen looks.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  @Flag(help: "Draw without colours. NO_COLOR does the same.")
  var noColor = false

  /// ASCII where it is asked for, and where the locale has nothing else.
  var glyphs: GlyphSet { ascii ? .ascii : .unicode }

  var usesColor: Bool {
    let environment = ProcessInfo.processInfo.environment
    return !noColor && (environment["NO_COLOR"] ?? "").isEmpty
  }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json

  /// Whether `--format json` stands among the arguments; asked of the words themselves, for arguments that cannot be
  /// parsed have an error to be told, too.
  static func isJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == ("--format", "json") }
  }
}
