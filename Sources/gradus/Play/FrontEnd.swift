import CursesTerminal
import Foundation
import LessonScript
import Screens
import TextInterface
import Tutoring

/// The course in a terminal: the list of lessons, and the lessons that are opened from it.
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
      let overview = CourseOverview(course: course, state: state)
      let reading = terminal.compute("Reading the lessons …") { files.map(overview.entry) }
      guard case .computed(let entries) = reading else { return reading.end }
      var menu = Menu(entries, selected: selected, glyphs: glyphs)
      menu.remark = remark
      let command = show(&menu)
      selected = menu.selected
      guard case .open(let index) = command else { return command == .quit ? .quit : .interrupted }
      let end = try openFromMenu(files[index])
      if end == .quit || end == .interrupted { return end }
      // What comes next is under the marker.
      if end == .finished { selected += 1 }
    }
  }

  /// A lesson that cannot be read must not end the course for the others.
  private mutating func openFromMenu(_ file: URL) throws -> End {
    do {
      return try open(file)
    } catch let error as CommandLineError {
      switch error {
      case .invalidLesson(let errors):
        closingLines.append(errors)
        remark = "This lesson has errors. `gradus check` tells them."
      case .lessonIsOpen: remark = error.sentence
      default: throw error
      }
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

  /// One lesson, from where the learner left it.
  mutating func open(_ file: URL) throws -> End {
    let (course, state) = (course, state)
    let opening = terminal.compute("Opening the lesson …") {
      Result { try OpenedLesson(file, in: course, state) }
    }
    guard case .computed(let result) = opening else { return opening.end }
    let opened = try result.get()
    if let remark = opened.remark { closingLines.append(remark) }
    let recorder = try ProgressRecorder(
      opened.lesson, resuming: opened.transcript, seed: opened.session.seed, in: state,
      lock: opened.lock)
    var loop = LessonLoop(
      model: ScreenModel(opened.session, glyphs: glyphs), recorder: recorder, terminal: terminal,
      remark: opened.remark, watcher: watches ? LessonFileWatcher(file, course: course) : nil)
    let end = try loop.run()
    CourseOverview(course: course, state: state).keep(loop.session, of: opened.lesson, in: file)
    closingLines += loop.closingLines
    remark = loop.result
    return end
  }
}

/// A lesson and the learner's earlier way through it, done again.
private struct OpenedLesson: Sendable {
  var lesson: Lesson
  var session: Session
  /// nil for a new learner.
  var transcript: Transcript?
  /// What became of progress that cannot be used.
  var remark: String?
  /// Keeps other programs from the lesson; nil where nothing is kept.
  var lock: FileLock?

  init(_ file: URL, in course: CourseFolder, _ state: ProgressFolder?) throws {
    lesson = try course.lesson(at: file)
    let earlier = try state?.progress(of: lesson)
    transcript = earlier?.transcript
    remark = earlier?.remark
    lock = earlier?.lock
    session =
      try transcript.map { [lesson] in try Session.replaying($0, of: lesson) }
      ?? Session(lesson, seed: .random(in: 1..<1 << 53))
  }
}
