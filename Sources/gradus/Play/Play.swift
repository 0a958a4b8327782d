import CursesTerminal
import Foundation
import Screens
import TextInterface
import Tutoring

/// One lesson on the screen, from its first frame to its last.
struct Play {
  private var model: ScreenModel
  private var recorder: ProgressRecorder
  private let terminal: Terminal
  private var watch: LessonFileWatcher?
  private let clock = ContinuousClock()

  init(
    model: ScreenModel, recorder: ProgressRecorder, terminal: Terminal, remark: String? = nil,
    watch: LessonFileWatcher? = nil
  ) {
    self.watch = watch
    self.model = model
    self.recorder = recorder
    self.terminal = terminal
    self.model.remark = remark
  }

  /// How the lesson went, in a sentence.
  var result: String {
    let book = Gradebook(model.session)
    let end = model.session.isFinished ? ", finished" : ""
    return "\(model.session.lesson.title)\(end): \(book.points) of \(book.maximum) points."
  }

  /// What remains to be said when the screen is gone.
  var closingLines: [String] {
    [result] + (recorder.file.map { ["Transcript: \($0.url.path)"] } ?? [])
  }

  mutating func run() throws -> FrontEnd.End {
    var due = clock.now
    while true {
      terminal.present(render(model, size: terminal.size))
      let event = terminal.nextEvent(timeout: timeout(until: due))
      switch event {
      case .key(let key):
        if let end = try carryOut(model.respond(to: key)) { return end }
      case .closed: return try leave(.interrupted)
      case .resize, .timeout: break
      }
      try reload()
      if let tick = model.tick, clock.now >= due {
        try perform(tick)
        due = clock.now + .seconds(model.speed.interval)
      }
      if !model.isPlaying { try recorder.save() }
    }
  }

  /// Milliseconds to wait for a key; without a clock or a file to look after, for ever.
  private func timeout(until due: ContinuousClock.Instant) -> Int {
    guard model.tick != nil else { return watch == nil ? -1 : LessonFileWatcher.milliseconds }
    let left = clock.now.duration(to: due)
    return max(Int(left / .milliseconds(1)), 0) + 1
  }

  /// The lesson as it was just saved, with everything done so far done again; errors leave the old one.
  private mutating func reload() throws {
    switch watch?.change() {
    case .success(let lesson):
      model = try model.replaced(by: lesson, after: recorder.transcript.actions)
      recorder = try ProgressRecorder(
        lesson, resuming: recorder.transcript, seed: model.session.seed, in: nil)
    case .failure(let error):
      model.remark = error.sentence.split(separator: "\n").first.map(String.init)
    case nil: break
    }
  }

  private mutating func carryOut(_ commands: [ScreenModel.Command]) throws -> FrontEnd.End? {
    for command in commands {
      switch command {
      case .act(let action):
        if try perform(action) == .finish { return .finished }
      case .openMenu: return try leave(.toMenu)
      case .quit: return try leave(.quit)
      case .interrupt: return try leave(.interrupted)
      }
    }
    return nil
  }

  private mutating func leave(_ end: FrontEnd.End) throws -> FrontEnd.End {
    try recorder.save()
    return end
  }

  @discardableResult
  private mutating func perform(_ action: Action) throws -> Effect? {
    let effect = model.perform(action)
    try recorder.keep(action, effect)
    return effect
  }
}
