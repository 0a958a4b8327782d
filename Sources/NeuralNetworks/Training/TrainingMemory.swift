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
    work = Workspace(plan.network, capacity: plan.batchSize)
    buffer = BatchBuffer(plan.examples, capacity: plan.batchSize)
    let (n, s) = (plan.network.parameterCount, plan.network.statisticsCount)
    numbers = .allocate(capacity: 4 * n + s + 1)
    numbers.initialize(repeating: 0, count: 4 * n + s + 1)
    parameters = Vector(base: numbers, count: n)
    gradients = Vector(base: numbers + n, count: n)
    first = Vector(base: numbers + 2 * n, count: n)
    second = Vector(base: numbers + 3 * n, count: n)
    statistics = Vector(base: numbers + 4 * n, count: s)
    order = Array(0..<plan.examples.count)
    generator = plan.generator
    learningRate = plan.learning.rate
  }

  deinit {
    numbers.deallocate()
  }
}
