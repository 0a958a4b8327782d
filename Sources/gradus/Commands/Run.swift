import ArgumentParser
import CursesTerminal
import Foundation
import LessonScript
import Screens
import TextInterface
import Tutoring

/// Opens the course, or a lesson; without a terminal prints the lesson as text, with the author's answers.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open the course, or one lesson of it.")

  @Argument(help: "A lesson's id, as in `gradus list`, or the path of a lesson file.")
  var lesson: String?

  @Flag(help: "Print the lesson as text, with the author's answers.")
  var plain = false

  @Flag(help: "Read no progress and keep none.")
  var noSave = false

  @Flag(
    help:
      "Read the lesson file again whenever it is saved, and stay on the page. Keeps no progress.")
  var watch = false

  @OptionGroup var course: CourseOptions
  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    guard !watch || lesson != nil else { throw ValidationError("Say which lesson to watch.") }
  }

  func run() throws {
    let folder = try course.folder()
    if plain || isatty(STDIN_FILENO) != 1 || isatty(STDOUT_FILENO) != 1 {
      try playAsText(folder)
    } else {
      try open(folder)
    }
  }

  private func playAsText(_ folder: CourseFolder) throws {
    let files = folder.lessonFiles()
    guard let file = try lesson.map(folder.file) ?? files.first
    else { throw CommandLineError.noLesson("", known: []) }
    let player = try TextPlayer(folder.lesson(at: file), glyphs: screen.glyphs)
    try StandardStream.output.print(player.text)
  }

  private func open(_ folder: CourseFolder) throws {
    let state = noSave || watch ? nil : ProgressFolder()
    var front = FrontEnd(
      course: folder, state: state, terminal: try screen.terminal(), screen: screen, watches: watch)
    var end = try lesson.map { try front.open(folder.file(of: $0)) } ?? .toMenu
    if end == .toMenu || end == .finished { end = try front.choose() }
    front.terminal.close()
    try StandardStream.output.print(front.closingLines)
    if end == .interrupted { throw ExitCode(130) }
  }
}

extension ScreenOptions {
  /// The terminal, from now on this program's.
  func terminal() throws(CommandLineError) -> Terminal {
    do {
      return try Terminal(options: TerminalOptions(usesColour: usesColor ? nil : false))
    } catch {
      throw .terminal(error.sentence)
    }
  }
}

extension TerminalError {
  var sentence: String {
    switch self {
    case .notATerminal: "This is no terminal. `gradus run --plain` plays a lesson as text."
    case .unknownTerminal(let name):
      "The terminal “\(name)” is unknown here. Try TERM=xterm-256color, or `gradus run --plain`."
    case .notCursorAddressable(let name):
      "The terminal “\(name)” cannot place text. `gradus run --plain` plays a lesson as text."
    }
  }
}
