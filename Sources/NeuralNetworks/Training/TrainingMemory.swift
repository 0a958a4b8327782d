/// Where a training's numbers lie while it runs. `Trainer` alone changes one, and only one that no
/// copy of it shares; that makes it safe to send along with the trainer.
final class TrainingMemory: @unchecked Sendable {
  let plan: TrainingPlan
  let work: Workspace
  let buffer: BatchBuffer
  /// Parameters, gradients and the optimizer's two memories, one after the other.
  let parameters: Vector
  let gradients: Vector
  let first: Vector
  let second: Vector
  let statistics: Vector
  /// Where the network is small. Looked at where it lies, as a copy takes a part of a small step's time.
  let small: UnsafeMutablePointer<SmallNetwork>?
  /// Whether the examples of all steps lie in `small`, since all steps have the same.
  var isLoaded = false
  private let numbers: UnsafeMutablePointer<Double>
  var order: [Int]
  var generator: Generator
  var learningRate: Double
  var step = 0
  var epoch = 0
  var positionInEpoch = 0
  var bestLoss = Double.infinity
  var epochsWithoutImprovement = 0
  var divergence: Divergence?

  init(_ plan: TrainingPlan) {
    self.plan = plan
    work = Workspace(plan.network, capacity: plan.capacity)
    buffer = BatchBuffer(plan.examples, capacity: plan.batchSize)
    let (n, s) = (plan.network.parameterCount, plan.network.statisticsCount)
    numbers = .zeros(4 * n + s)
    parameters = Vector(base: numbers, count: n)
    gradients = Vector(base: numbers + n, count: n)
    first = Vector(base: numbers + 2 * n, count: n)
    second = Vector(base: numbers + 3 * n, count: n)
    statistics = Vector(base: numbers + 4 * n, count: s)
    small = plan.isSmall ? .allocate(capacity: 1) : nil
    small?.initialize(
      to: SmallNetwork(plan.network, work.view(inputs: numbers), parameters: numbers))
    order = Array(0..<plan.examples.count)
    generator = plan.generator
    learningRate = plan.learning.rate
  }

  deinit {
    small?.pointee.deallocate()
    small?.deallocate()
    numbers.deallocate()
  }
}

extension TrainingMemory {
  /// One step of the rule that the experiment chose.
  func takeStep() -> StepRecord {
    guard divergence == nil else { return record(count: 0) }
    switch plan.learning {
    case .gradientDescent(let optimizer):
      if let small, plan.hasPlainOutput { return smallStep(small, optimizer) }
      return gradientStep(optimizer)
    case .rosenblatt: return rosenblattStep()
    case .perceptronTrick: return perceptronTrickStep()
    }
  }

  var state: TrainingState {
    get {
      TrainingState(
        parameters: readingOrder(parameters), moments: moments.map(readingOrder),
        statistics: (0..<statistics.count).map { statistics[$0] }, learningRate: learningRate,
        order: plan.shuffles ? order : [],
        generator: generator, step: step, epoch: epoch, positionInEpoch: positionInEpoch,
        bestLoss: bestLoss, epochsWithoutImprovement: epochsWithoutImprovement,
        divergence: divergence)
    }
    set {
      precondition(!plan.shuffles || newValue.order.count == plan.examples.count)
      precondition(newValue.parameters.count == parameters.count, "a state of another network")
      put(newValue.parameters, into: parameters)
      for (numbers, memory) in zip(newValue.moments, moments) { put(numbers, into: memory) }
      for (i, number) in newValue.statistics.enumerated() { statistics[i] = number }
      if plan.shuffles { order = newValue.order }
      (learningRate, generator) = (newValue.learningRate, newValue.generator)
      (step, epoch) = (newValue.step, newValue.epoch)
      (positionInEpoch, divergence) = (newValue.positionInEpoch, newValue.divergence)
      bestLoss = newValue.bestLoss
      epochsWithoutImprovement = newValue.epochsWithoutImprovement
    }
  }

  /// Another memory in the same state. Gradients are left out: every step writes its own.
  func copy() -> TrainingMemory {
    let copy = TrainingMemory(plan)
    copy.parameters.copy(from: parameters)
    for (own, other) in zip(copy.moments, moments) { own.copy(from: other) }
    copy.statistics.copy(from: statistics)
    (copy.order, copy.generator, copy.learningRate) = (order, generator, learningRate)
    (copy.step, copy.epoch, copy.positionInEpoch) = (step, epoch, positionInEpoch)
    copy.bestLoss = bestLoss
    copy.epochsWithoutImprovement = epochsWithoutImprovement
    copy.divergence = divergence
    return copy
  }

  private var moments: [Vector] {
    guard case .gradientDescent(let optimizer) = plan.learning else { return [] }
    return Array([first, second].prefix(optimizer.momentsPerParameter))
  }

  private func readingOrder(_ numbers: Vector) -> [Double] {
    plan.places.map { numbers[$0] }
  }

  private func put(_ numbers: [Double], into memory: Vector) {
    for (number, place) in zip(numbers, plan.places) { memory[place] = number }
  }
}
