/// A training under way: an experiment, its network, and where the numbers stand.
///
/// A value: a copy goes its own way. Every step depends only on `state`, so however a training is cut
/// into steps, stopped, copied or restored, the numbers are the same.
public struct Trainer: NetworkReader, Sendable {
  private(set) var memory: TrainingMemory

  /// Lays the network out and sets the initial parameters.
  ///
  /// Throws what is wrong with the experiment, before memory is taken for it.
  public init(_ experiment: Experiment) throws(ExperimentError) {
    try self.init(experiment, usesFastPaths: true)
  }

  init(_ experiment: Experiment, usesFastPaths: Bool) throws(ExperimentError) {
    memory = TrainingMemory(try TrainingPlan(experiment, usesFastPaths: usesFastPaths))
    memory.plan.initialize(memory.parameters, memory.statistics)
  }

  /// What is trained, and how.
  public var experiment: Experiment { memory.plan.experiment }

  /// The network at the present step, taken without copying; training on leaves it as it is.
  public var network: Network { Network(memory) }

  /// One update: one batch, or one example for Rosenblatt's rule and the perceptron trick.
  ///
  /// With `divergence` it changes nothing and the record counts no examples.
  @discardableResult
  public mutating func step() -> StepRecord {
    makeUnique()
    return memory.takeStep()
  }

  /// The complete state; setting it goes there.
  public var state: TrainingState {
    get { memory.state }
    set {
      makeUnique()
      memory.state = newValue
    }
  }

  /// The rate from the next step on, before the schedule's factor.
  public var learningRate: Double {
    get { memory.learningRate }
    set {
      makeUnique()
      memory.learningRate = newValue
    }
  }

  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&memory) { memory = memory.copy() }
  }

  /// Where each parameter lies in `state.parameters`, and what it is called.
  public var parameterLayout: ParameterLayout { memory.plan.parameterLayout }
  /// What each element of `state.parameters` is called, as `ParameterLayout` has it.
  public var parameterNames: [String] { parameterLayout.names }
  /// How many parameters there are.
  public var parameterCount: Int { memory.plan.network.parameterCount }
  /// Why training cannot go on; nil while it can.
  public var divergence: Divergence? { memory.divergence }
  /// Steps done.
  public var stepCount: Int { memory.step }
  /// Epochs completed.
  public var epochCount: Int { memory.epoch }

  /// The examples of the step that a record tells of, as rows of the data; as long as the epoch it
  /// belongs to has no successor under way.
  public func examples(of record: StepRecord) -> [Int] {
    if case .perceptronTrick = memory.plan.learning { return [record.firstExample] }
    return Array(memory.order[record.firstPosition..<record.firstPosition + record.count])
  }

  /// Updates that make an epoch, a short last batch included.
  public var stepsPerEpoch: Int { memory.plan.steps(for: memory.plan.examples.count) }

  /// Updates until the epoch that is under way is complete.
  public var stepsLeftInEpoch: Int {
    memory.plan.steps(for: memory.plan.examples.count - memory.positionInEpoch)
  }

  /// Notes the loss of an epoch that ended; see `StopCondition.patience`.
  mutating func note(loss: Double, improvement: Double) {
    makeUnique()
    memory.note(loss: loss, improvement: improvement)
  }
}

extension Trainer {
  /// Why training ended.
  public enum Ending: Equatable, Sendable {
    /// All that was asked for is done.
    case complete
    /// A stop condition of the experiment held.
    case condition(StopCondition)
    /// Something became infinite or NaN.
    case divergence(Divergence)
  }

  /// Takes so many steps, fewer after divergence. Stop conditions are not looked at.
  @discardableResult
  public mutating func run(steps: Int) -> Ending {
    makeUnique()
    for _ in 0..<max(steps, 0) {
      _ = memory.takeStep()
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
    case .patience(let epochs, _): memory.epochsWithoutImprovement >= epochs
    }
  }

  private mutating func notePatience(_ now: Evaluation) {
    for case .patience(_, let improvement) in experiment.stops {
      note(loss: now.validation?.loss ?? now.loss, improvement: improvement)
    }
  }
}
