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
  var remark = ""
  /// Where nothing is kept: what was done in the lessons that were opened from each other.
  private var unsaved: [String: Transcript] = [:]
  /// The file of the lesson that was open last.
  private var lastOpened: URL?

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
    /// To a page that was found in the search, the glossary or the overview.
    case toPage(PageReference)
  }

  var glyphs: GlyphSet { screen.ascii ? .ascii : terminal.glyphs }

  /// The list of lessons, until the learner quits.
  mutating func choose() throws -> End {
    // Whoever has just left a lesson knows how it works.
    if let state, !state.isWelcomed, lastOpened == nil {
      state.rememberWelcome()
      guard welcome() else { return .interrupted }
    }
    var selected = course.lessonFiles().firstIndex { $0 == lastOpened } ?? 0
    while true {
      let files = course.lessonFiles()
      let overview = CourseOverview(course: course, state: state)
      let reading = terminal.compute("Reading the lessons …") { files.map(overview.entry) }
      guard case .computed(let entries) = reading else { return reading.end }
      var menu = Menu(entries, selected: selected, glyphs: glyphs)
      menu.remark = remark
      menu.dueCount = state?.peekAtReviews().due(on: Date().day()).count ?? 0
      let command = terminal.show(&menu)
      selected = menu.selected
      remark = ""
      lastOpened = nil
      let end = try perform(command ?? .interrupt, files)
      selected = files.firstIndex { $0 == lastOpened } ?? selected
      if end == .quit || end == .interrupted { return end }
      // What comes next is under the marker.
      if end == .finished { selected += 1 }
    }
  }

  /// Does what the list of lessons was left for.
  private mutating func perform(_ command: Menu.Command, _ files: [URL]) throws -> End {
    switch command {
    case .open(let index): return try openFromMenu { try $0.open(files[index]) }
    case .beginAgain(let index):
      return try openFromMenu {
        _ = try $0.state?.reset($0.course.lesson(at: files[index]))
        return try $0.open(files[index])
      }
    case .welcome: return welcome() ? .toMenu : .interrupted
    case .search:
      let glyphs = glyphs
      return try open(terminal.choosePage(in: course) { $0.search(glyphs) })
    case .glossary:
      let glyphs = glyphs
      return try open(
        terminal.choosePage(in: course) { GlossaryScreen($0.glossary, glyphs: glyphs) })
    case .review: return try openFromMenu { try $0.reviewDue() }
    case .quit: return .quit
    case .interrupt: return .interrupted
    }
  }

  /// The page that was chosen, if one was.
  private mutating func open(_ choice: End?) throws -> End {
    guard case .toPage(let place)? = choice else { return choice ?? .toMenu }
    return try openFromMenu { try $0.open($0.course.lessonFile(id: place.lesson), at: place.page) }
  }

  /// What gradus is and how it works; false where the learner left.
  private func welcome() -> Bool {
    var screen = Welcome(glyphs: glyphs)
    return terminal.show(&screen) == .close
  }

  /// A lesson that cannot be read must not end the course for the others.
  private mutating func openFromMenu(_ open: (inout FrontEnd) throws -> End) throws -> End {
    do {
      return try open(&self)
    } catch let error as CommandLineError {
      switch error {
      case .invalidFile(let errors):
        closingLines.append("\(errors)")
        remark = "This lesson has errors. `gradus check` tells them."
      case .lessonIsOpen: remark = error.sentence
      default: throw error
      }
      return .toMenu
    }
  }

  /// One lesson, from where the learner left it or from a page of it, and others that are opened from it.
  mutating func open(_ file: URL, at page: Int? = nil) throws -> End {
    unsaved = [:]
    var end = try openOnce(file, at: page)
    while case .toPage(let place) = end {
      end = try openOnce(course.lessonFile(id: place.lesson), at: place.page)
    }
    return end
  }

  private mutating func openOnce(_ file: URL, at page: Int?) throws -> End {
    let (course, state, unsaved) = (course, state, unsaved)
    let opening = terminal.compute("Opening the lesson …") {
      Result { try OpenedLesson(file, in: course, state, unsaved: unsaved) }
    }
    guard case .computed(let result) = opening else { return opening.end }
    let opened = try result.get()
    if let remark = opened.remark { closingLines.append(remark) }
    let recorder = try ProgressRecorder(
      opened.lesson, resuming: opened.transcript, seed: opened.session.seed, in: state,
      lock: opened.lock)
    var loop = LessonLoop(
      model: ScreenModel(
        opened.session, glyphs: glyphs, doublings: state?.doublingsOfSpeed ?? 0),
      recorder: recorder, terminal: terminal,
      course: course, remark: opened.remark,
      watcher: watches ? LessonFileWatcher(file, course: course) : nil)
    let end = try loop.run(at: page)
    if state == nil { self.unsaved[opened.lesson.id] = loop.recorder.transcript }
    state?.keep(doublingsOfSpeed: loop.model.doublings)
    lastOpened = file
    CourseOverview(course: course, state: state).keep(loop.session, of: opened.lesson, in: file)
    closingLines += loop.closingLines
    remark = loop.result
    return end == .finished ? try offerReview(loop.session, of: opened.lesson) : end
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

  init(
    _ file: URL, in course: CourseFolder, _ state: ProgressFolder?, unsaved: [String: Transcript]
  ) throws {
    lesson = try course.lesson(at: file)
    let earlier = try state?.progress(of: lesson)
    transcript = earlier?.transcript ?? unsaved[lesson.id]
    remark = earlier?.remark
    lock = earlier?.lock
    session =
      try transcript.map { [lesson] in try Session.replaying($0, of: lesson) }
      ?? Session(lesson, seed: .random(in: 1..<1 << 53))
  }
}
