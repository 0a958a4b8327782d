import CursesTerminal
import Foundation
import LessonScript
import Screens
import TextInterface
import Tutoring

/// Joins the terminal, the screens and the disk: reads a key, lets the model act, keeps what was done, and shows the
/// next frame.
struct FrontEnd {
  let course: CourseFolder
  /// Where progress is kept; nil keeps none.
  let state: ProgressFolder?
  let terminal: Terminal
  let screen: ScreenOptions
  /// Whether an open lesson is read again when its file is saved.
  let watches: Bool
  /// Said on the ordinary screen when all is over.
  private(set) var closingLines: [String] = []
  /// Said under the list of lessons: how the last one went.
  private var remark = ""

  init(
    course: CourseFolder, state: ProgressFolder?, terminal: Terminal, screen: ScreenOptions,
    watches: Bool = false
  ) {
    self.course = course
    self.state = state
    self.terminal = terminal
    self.screen = screen
    self.watches = watches
  }

  /// How a screen was left.
  enum End: Equatable {
    case quit, interrupted, toMenu
    /// The last page was left.
    case finished
  }

  private var glyphs: GlyphSet { screen.ascii ? .ascii : terminal.glyphs }

  /// The list of lessons, until the learner quits.
  mutating func choose() throws -> End {
    var selected = 0
    while true {
      let files = course.lessonFiles()
      var menu = Menu(files.map(entry), selected: selected, glyphs: glyphs)
      menu.remark = remark
      let command = show(&menu)
      selected = menu.selected
      guard case .open(let index) = command else { return command == .quit ? .quit : .interrupted }
      let end = try takeFromMenu(files[index])
      if end == .quit || end == .interrupted { return end }
      // What comes next is under the marker.
      if end == .finished { selected += 1 }
    }
  }

  /// A lesson that cannot be read must not end the course for the others.
  private mutating func takeFromMenu(_ file: URL) throws -> End {
    do {
      return try take(file)
    } catch let error as CommandLineError {
      guard case .invalidLesson(let errors) = error else { throw error }
      closingLines.append(errors)
      remark = "This lesson has errors. `gradus check` tells them."
      return .toMenu
    }
  }

  private func show(_ menu: inout Menu) -> Menu.Command {
    while true {
      terminal.present(render(menu, size: terminal.size))
      switch terminal.nextEvent(timeout: -1) {
      case .key(let key):
        if let command = menu.respond(to: key) { return command }
      case .closed: return .interrupt
      default: continue
      }
    }
  }

  private func entry(_ file: URL) -> Menu.Entry {
    let id = CourseFolder.id(of: file)
    guard let lesson = try? course.lesson(at: file) else {
      return Menu.Entry(title: id, minutes: nil, progress: .broken)
    }
    return Menu.Entry(
      title: lesson.title, minutes: lesson.frontMatter.minutes, progress: progress(of: lesson))
  }

  private func progress(of lesson: Lesson) -> Menu.Progress {
    guard let transcript = state?.peek(at: lesson),
      let session = try? Session.replaying(transcript, of: lesson)
    else { return .new }
    let book = Gradebook(session)
    if session.isFinished { return .finished(points: book.points, maximum: book.maximum) }
    return .begun(
      page: session.pageIndex + 1, of: lesson.pages.count, points: book.points,
      maximum: book.maximum)
  }

  /// One lesson, from where the learner left it.
  mutating func take(_ file: URL) throws -> End {
    let lesson = try course.lesson(at: file)
    let earlier = try state?.progress(of: lesson)
    if let remark = earlier?.remark { closingLines.append(remark) }
    let session =
      try earlier?.transcript.map { try Session.replaying($0, of: lesson) }
      ?? Session(
        lesson, seed: .random(in: 1..<1 << 53))
    let recorder = try ProgressRecorder(
      lesson, resuming: earlier?.transcript, seed: session.seed, in: state)
    var play = Play(
      model: ScreenModel(session, glyphs: glyphs), recorder: recorder, terminal: terminal,
      remark: earlier?.remark, watch: watches ? LessonFileWatcher(file, course: course) : nil)
    let end = try play.run()
    closingLines += play.closingLines
    remark = play.result
    return end
  }
}
