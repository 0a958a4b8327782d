import LessonScript

/// The only place where a session changes.
///
/// Every way of using the program (the screen, a replay, a grader, a test) sends its actions here, so all of them
/// see the same lesson. An action that the session does not allow changes nothing but `notice`, which says why.
@discardableResult
public func update(_ session: inout Session, _ action: Action) -> Effect? {
  update(&session, action, until: nil).effect
}

/// As `update(_:_:)`, but training stops after the update that is under way at the deadline.
/// A run that a page speaks of counts once it is whole: of its slices only the last is done.
///
/// Cutting training into slices changes no number, so a screen that has to listen to its keys trains slice by slice,
/// and records of each what was done. Whatever is no training is done whole.
public func update(
  _ session: inout Session, _ action: Action, until deadline: ContinuousClock.Instant?
) -> ActionResult {
  session.notice = nil
  do throws(Refusal) {
    try session.check(action)
    return try session.perform(action, until: deadline)
  } catch {
    session.notice = .refused(error)
    return ActionResult()
  }
}

/// How far an action was carried out.
public struct ActionResult: Equatable, Sendable {
  /// What was done, to be recorded; nil for a refused action.
  public var done: Action?
  /// What is left to do.
  public var rest: Action?
  /// What the world outside has to do now.
  public var effect: Effect?

  /// Nothing was done, unless something is given.
  public init(done: Action? = nil, rest: Action? = nil, effect: Effect? = nil) {
    self.done = done
    self.rest = rest
    self.effect = effect
  }
}

/// What the world outside has to do after an update. Data, so that tests compare it.
public enum Effect: Equatable, Sendable {
  /// Something worth keeping happened.
  case save
  /// The last page was left: the lesson is done.
  case finish
}

/// A remark on the last action, until the next one.
public enum Notice: Equatable, Sendable {
  /// The action was not carried out.
  case refused(Refusal)
  /// Loss or parameters are no longer numbers since this update.
  case diverged(step: Int, first: String)
  /// The prediction came after training had shown the truth, and earns nothing.
  case predictedTooLate
}

extension Session {
  /// Carries out an action that was checked.
  fileprivate mutating func perform(
    _ action: Action, until deadline: ContinuousClock.Instant?
  ) throws(Refusal) -> ActionResult {
    switch action {
    case .train(let updates): return train(updates: updates, asked: action, until: deadline)
    case .trainEpoch: return train(updates: updatesLeftInEpoch, asked: action, until: deadline)
    case .makeRun:
      let run = missingRuns.first
      let result = try makeRun(until: deadline)
      // A run counts once it is whole, however it was cut.
      if let run, result.done != nil { workDone += min(work(of: run, steps: done(run)), mostWork) }
      return result
    default:
      workDone += min(work(of: action), mostWork)
      return ActionResult(done: action, effect: try performWhole(action))
    }
  }

  private mutating func performWhole(_ action: Action) throws(Refusal) -> Effect? {
    switch action {
    case .next: return turnPage()
    case .back: return open(page: pageIndex - 1)
    case .goTo(let page): return open(page: page)
    case .train, .trainEpoch, .makeRun: return nil
    case .rewind(let updates): return rewind(updates: updates)
    case .restart: return rewind(updates: trainingDone)
    case .set(let knob, let value): return try set(knob, to: value)
    case .answer(let id, let text): return try answer(id, text)
    case .hint(let id): progress[id, default: ItemProgress()].hintsShown += 1
    case .reveal(let id): progress[id, default: ItemProgress()].verdict = .revealed
    case .skip(let id): progress[id, default: ItemProgress()].verdict = .skipped
    case .uncover: uncovered[pageIndex, default: 0] += 1
    }
    return .save
  }

  /// Trains, and tells how far it came.
  private mutating func train(
    updates: Int, asked action: Action, until deadline: ContinuousClock.Instant?
  ) -> ActionResult {
    let settled = settledCount
    let work = workOfUpdate
    let left = min(updates, trainingLeft, (mostWork - workDone) / max(work, 1) + 1)
    let made = train(updates: left, until: deadline)
    workDone += min(made, mostWork / max(work, 1) + 1) * min(work, mostWork)
    let effect: Effect? = settledCount > settled ? .save : nil
    if let divergence = trainable.flatMap({ timelines[$0]?.divergence }) {
      notice = .diverged(step: divergence.step, first: divergence.first)
      return ActionResult(done: .train(updates: made), effect: effect)
    }
    guard made < left else { return ActionResult(done: action, effect: effect) }
    let rest = action == .trainEpoch ? action : .train(updates: updates - made)
    return ActionResult(done: .train(updates: made), rest: rest, effect: effect)
  }
}
