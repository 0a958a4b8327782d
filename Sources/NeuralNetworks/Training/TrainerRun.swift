extension Trainer {
  /// Why training ended.
  public enum Ending: Equatable, Sendable {
    /// All that was asked for is done.
    case complete
    case condition(StopCondition)
    case divergence(Divergence)
  }

  /// Takes so many steps, fewer after divergence. Stop conditions are not looked at.
  @discardableResult
  public mutating func run(steps: Int) -> Ending {
    for _ in 0..<max(steps, 0) {
      step()
      if let divergence { return .divergence(divergence) }
    }
    return .complete
  }

  /// Goes on until so many more epochs have ended, or a stop condition holds, or after divergence.
  @discardableResult
  public mutating func run(epochs: Int) -> Ending {
    let goal = epochCount + epochs
    while epochCount < goal {
      let ends = step().endsEpoch
      if let divergence { return .divergence(divergence) }
      if ends, let condition = conditionMet() { return .condition(condition) }
    }
    return .complete
  }

  /// Trains all epochs of the experiment that are left.
  @discardableResult
  public mutating func run() -> Ending {
    run(epochs: max(0, experiment.epochs - epochCount))
  }

  /// The first stop condition that holds, at the end of an epoch; moves patience on.
  public mutating func conditionMet() -> StopCondition? {
    guard !experiment.stops.isEmpty else { return nil }
    let now = evaluate()
    notePatience(now)
    return experiment.stops.first { holds($0, now) }
  }

  private func holds(_ condition: StopCondition, _ now: Evaluation) -> Bool {
    switch condition {
    case .lossBelow(let limit): now.loss < limit
    case .mistakesAtMost(let limit): now.mistakes.map { $0 <= limit } ?? false
    case .accuracyAtLeast(let limit): now.accuracy.map { $0 >= limit } ?? false
    case .patience(let epochs, _): looking.epochsWithoutImprovement >= epochs
    }
  }

  private mutating func notePatience(_ now: Evaluation) {
    for case .patience(_, let improvement) in experiment.stops {
      note(loss: now.validation?.loss ?? now.loss, improvement: improvement)
    }
  }
}
