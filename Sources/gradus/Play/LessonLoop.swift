import CursesTerminal
import Foundation
import Screens
import TextInterface
import Tutoring

/// One lesson on the screen, from its first frame to its last.
///
/// What a key asks for and the picture of it are computed on a worker's thread, training in slices of about 10 ms.
/// This thread waits for them a moment; if they take longer, it listens to the keyboard, so that the lesson can be
/// left and the help opened whatever is being computed. What was not finished then is neither kept nor recorded.
struct LessonLoop {
  var model: ScreenModel
  var recorder: ProgressRecorder
  let terminal: Terminal
  private let course: CourseFolder
  private var watcher: LessonFileWatcher?
  let clock = ContinuousClock()
  let worker = Worker<Outcome>()
  var isComputing = false
  /// The last picture of the model.
  var frame: Frame
  var lastFrameTime = ContinuousClock.now
  /// Keys that came while something was computed and that ask for more than the screen can do alone.
  var waitingKeys: [Key] = []
  /// A key changed the picture, which is drawn once no other key is there.
  var isFrameDue = false
  /// What is left of an action that was cut into slices.
  var rest: Action?
  /// When the clock trains again.
  private var due = ContinuousClock.now

  /// Training that a key asked for is computed in slices of this length.
  static let slice = Duration.milliseconds(10)
  /// So long a result is awaited before keys are read without it.
  static let longestWait = 0.02
  /// A picture at least this often while training goes on.
  static let longestFrameAge = Duration.milliseconds(60)
  /// Keys beyond these are dropped while something is computed.
  static let mostWaitingKeys = 1000

  /// What the worker hands back.
  struct Outcome: Sendable {
    var model: ScreenModel
    var action = ActionResult()
    /// nil where the picture can wait for the next slice.
    var frame: Frame?
  }

  init(
    model: ScreenModel, recorder: ProgressRecorder, terminal: Terminal, course: CourseFolder,
    remark: String? = nil, watcher: LessonFileWatcher? = nil
  ) {
    self.course = course
    self.watcher = watcher
    self.model = model
    self.recorder = recorder
    self.terminal = terminal
    self.model.remark = remark
    frame = Frame(size: terminal.size)
  }

  /// As it was last finished.
  var session: Session { model.session }

  /// How the lesson went, in a sentence.
  var result: String {
    let summary = model.session.summary
    let end = summary.isFinished && summary.open == 0 ? ", finished" : ""
    let open = summary.isFinished && summary.open > 0 ? ", \(summary.open) open" : ""
    return
      "\(model.session.lesson.title)\(end): \(summary.points) of \(summary.maximum) points\(open)."
  }

  /// What remains to be said when the screen is gone.
  var closingLines: [String] {
    [result] + (recorder.file.map { ["Transcript: \($0.url.path)"] } ?? [])
  }

  /// - Parameter page: where to begin, from 0; nil where the learner left the lesson.
  mutating func run(at page: Int? = nil) throws -> FrontEnd.End {
    defer { worker.close() }
    compute(page.map { .goTo(page: $0) })
    while true {
      if let end = try finishComputing() { return end }
      let event = try nextEvent()
      // Keys that keep coming, as from one that is held down, do not hold training back.
      if event == .timeout, isFrameDue, !isTrainingDue {
        compute(nil)
        continue
      }
      switch event {
      case .key(let key): if let end = try handle(key) { return end }
      case .closed: return try leave(.interrupted)
      case .resize: compute(nil)
      case .timeout:
        if let end = try reload() { return end }
        goOn()
      }
    }
  }

  /// A key that waited, or what happens until there is something to do without one.
  private mutating func nextEvent() throws -> Event {
    if !waitingKeys.isEmpty { return .key(waitingKeys.removeFirst()) }
    // Keys that came together, as from a paste, are drawn together.
    if isFrameDue { return terminal.nextEvent(timeout: 0) }
    if rest == nil, !model.isPlaying { try recorder.save() }
    return terminal.nextEvent(timeout: timeout)
  }

  /// Milliseconds to wait for a key; without a clock or a file to look after, for ever.
  private var timeout: Int {
    if rest != nil || isComputing { return 0 }
    guard model.isPlaying else { return watcher == nil ? -1 : LessonFileWatcher.milliseconds }
    let left = clock.now.duration(to: due)
    return left > .zero ? Int(left / .milliseconds(1)) + 1 : 0
  }

  private var isTrainingDue: Bool { rest != nil || model.isPlaying && clock.now >= due }

  /// What is left of the last action, or what the clock asks for.
  private mutating func goOn() {
    guard !isComputing else { return }
    if let action = rest {
      rest = nil
      compute(action)
    } else if let tick = model.tick, clock.now >= due {
      due = clock.now + .seconds(model.speed.interval)
      compute(tick)
    }
  }

  /// What a key asks for takes the place of what is left of the action before it.
  private mutating func handle(_ key: Key) throws -> FrontEnd.End? {
    let wasPlaying = model.isPlaying
    let commands = model.respond(to: key)
    if wasPlaying, !model.isPlaying { rest = nil }
    for command in commands {
      if let end = command.end { return try leave(end) }
      guard case .act(let action) = command else { return try show(command) }
      rest = nil
      compute(action)
    }
    isFrameDue = !isComputing
    return nil
  }

  /// Shows a list of pages over the lesson, and goes where the learner chooses.
  private mutating func show(_ command: ScreenModel.Command) throws -> FrontEnd.End? {
    let (glyphs, page) = (model.glyphs, session.page)
    let end: FrontEnd.End?
    switch command {
    case .showOverview: end = terminal.choosePage(PageOverview(session, glyphs: glyphs))
    case .search: end = terminal.choosePage(in: course) { $0.search(glyphs) }
    case .showGlossary:
      end = terminal.choosePage(in: course) {
        GlossaryScreen($0.glossary, from: page, glyphs: glyphs)
      }
    case .act, .openMenu, .quit, .interrupt: end = nil
    }
    switch end {
    case nil: compute(nil)
    case .toPage(let place)? where place.lesson == session.lesson.id:
      compute(.goTo(page: place.page))
    case let end?: return try leave(end)
    }
    return nil
  }

  mutating func leave(_ end: FrontEnd.End) throws -> FrontEnd.End {
    try recorder.save()
    return end
  }

  /// The lesson as it was just saved, with everything done so far done again; errors leave the old one.
  private mutating func reload() throws -> FrontEnd.End? {
    switch watcher?.change() {
    case .success(let lesson):
      let (old, actions) = (model, recorder.transcript.actions)
      let replaying = terminal.compute("Replaying …") {
        Result { try old.replaced(by: lesson, after: actions) }
      }
      guard case .computed(let result) = replaying else { return replaying.end }
      model = try result.get()
      recorder = try ProgressRecorder(
        lesson, resuming: recorder.transcript, seed: model.session.seed, in: nil)
      rest = nil
      compute(nil)
    case .failure(let error):
      model.remark = error.sentence.split(separator: "\n").first.map(String.init)
      compute(nil)
    case nil: break
    }
    return nil
  }
}

extension ScreenModel.Command {
  /// How the lesson is left, if this leaves it.
  var end: FrontEnd.End? {
    switch self {
    case .act, .showOverview, .search, .showGlossary: nil
    case .openMenu: .toMenu
    case .quit: .quit
    case .interrupt: .interrupted
    }
  }
}
