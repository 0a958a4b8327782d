import CursesTerminal
import Foundation
import Screens
import TextInterface
import Tutoring

/// One lesson on the screen, from its first frame to its last.
struct Play {
  private var desk: Desk
  private var keeper: Keeper
  private let terminal: Terminal
  private var watch: Watch?
  private let clock = ContinuousClock()

  init(
    desk: Desk, keeper: Keeper, terminal: Terminal, remark: String? = nil, watch: Watch? = nil
  ) {
    self.watch = watch
    self.desk = desk
    self.keeper = keeper
    self.terminal = terminal
    self.desk.remark = remark
  }

  /// How the lesson went, in a sentence.
  var result: String {
    let book = Gradebook(desk.session)
    let end = desk.session.isFinished ? ", finished" : ""
    return "\(desk.session.lesson.title)\(end): \(book.points) of \(book.maximum) points."
  }

  /// What remains to be said when the screen is gone.
  var farewell: [String] {
    [result] + (keeper.file.map { ["Transcript: \($0.url.path)"] } ?? [])
  }

  mutating func run() throws -> FrontEnd.End {
    var due = clock.now
    while true {
      terminal.present(render(desk, size: terminal.size))
      let event = terminal.nextEvent(timeout: patience(until: due))
      switch event {
      case .key(let key):
        if let end = try carryOut(desk.respond(to: key)) { return end }
      case .closed: return try leave(.interrupted)
      case .resize, .timeout: break
      }
      try reload()
      if let tick = desk.tick, clock.now >= due {
        try perform(tick)
        due = clock.now + .seconds(desk.speed.interval)
      }
      if !desk.isPlaying { try keeper.save() }
    }
  }

  /// Milliseconds to wait for a key; without a clock or a file to look after, for ever.
  private func patience(until due: ContinuousClock.Instant) -> Int {
    guard desk.tick != nil else { return watch == nil ? -1 : Watch.milliseconds }
    let left = clock.now.duration(to: due)
    return max(Int(left / .milliseconds(1)), 0) + 1
  }

  /// The lesson as it was just saved, with everything done so far done again; errors leave the old one.
  private mutating func reload() throws {
    switch watch?.change() {
    case .success(let lesson):
      desk = try desk.replaced(by: lesson, after: keeper.transcript.actions)
      keeper = try Keeper(lesson, resuming: keeper.transcript, seed: desk.session.seed, in: nil)
    case .failure(let complaint):
      desk.remark = complaint.sentence.split(separator: "\n").first.map(String.init)
    case nil: break
    }
  }

  private mutating func carryOut(_ commands: [Desk.Command]) throws -> FrontEnd.End? {
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
    try keeper.save()
    return end
  }

  @discardableResult
  private mutating func perform(_ action: Action) throws -> Effect? {
    let effect = desk.perform(action)
    try keeper.keep(action, effect)
    return effect
  }
}
