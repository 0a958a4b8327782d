import Screens
import TextInterface
import Tutoring

/// What is computed on the worker's thread, and what is heard meanwhile.
extension LessonLoop {
  /// Has the worker carry out an action and draw the model; without an action, only draw it.
  mutating func compute(_ action: Action?) {
    let (model, size) = (model, terminal.size)
    let isFrameOld = clock.now - lastFrameTime > Self.longestFrameAge
    isComputing = true
    isFrameDue = false
    worker.start {
      var outcome = Outcome(model: model)
      if let action {
        outcome.action = outcome.model.perform(action, until: .now + Self.slice)
      }
      if outcome.action.rest == nil || isFrameOld {
        outcome.frame = render(outcome.model, size: size)
      }
      return outcome
    }
  }

  /// Waits until the worker is done, and listens to the keyboard where that takes long.
  mutating func finishComputing() throws -> FrontEnd.End? {
    var wait = Self.longestWait
    while isComputing {
      if let outcome = worker.result(within: wait) {
        if let end = try accept(outcome) { return end }
      } else {
        wait = Self.longestWait / 4
        if let end = try handleWhileComputing(terminal.nextEvent(timeout: Int(wait * 1000))) {
          return end
        }
      }
    }
    return nil
  }

  private mutating func accept(_ outcome: Outcome) throws -> FrontEnd.End? {
    isComputing = false
    // The help may have been opened meanwhile.
    let isOutdated = outcome.model.showsHelp != model.showsHelp
    model = outcome.model.showingHelp(as: model)
    if let left = outcome.action.rest { rest = left }
    if let done = outcome.action.done { try recorder.keep(done, outcome.action.effect) }
    if outcome.action.effect == .finish { return try leave(.finished) }
    if let frame = outcome.frame {
      self.frame = frame
      lastFrameTime = clock.now
      if !isOutdated { terminal.present(frame) }
    }
    if isOutdated { compute(nil) }
    return nil
  }

  /// A key while something is computed: leaving and the help at once, all else when it is done.
  private mutating func handleWhileComputing(_ event: Event) throws -> FrontEnd.End? {
    guard event != .closed else { return try leave(.interrupted) }
    if case .key(let key) = event {
      var asked = model
      let commands = asked.respond(to: key)
      if let end = commands.compactMap(\.end).first { return try leave(end) }
      if commands.isEmpty, waitingKeys.isEmpty, asked.showsHelp || model.showsHelp {
        model = asked
      } else if waitingKeys.count < Self.mostWaitingKeys {
        waitingKeys.append(key)
      }
    }
    terminal.present(render(model, whileComputingOver: frame))
    return nil
  }
}
