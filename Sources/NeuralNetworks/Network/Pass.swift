/// One batch, one network, its parameters: everything a way through it needs.
struct Pass {
  let stages: UnsafeBufferPointer<Stage>
  let work: WorkView
  let parameters: Vector
  /// Running means and variances.
  let statistics: Vector
  /// The examples in the batch.
  let count: Int
  /// Whether dropout silences and batches are normalized by their own statistics.
  let isTraining: Bool

  init(
    stages: UnsafeBufferPointer<Stage>, work: WorkView, parameters: Vector, statistics: Vector,
    count: Int, isTraining: Bool
  ) {
    (self.stages, self.work, self.parameters) = (stages, work, parameters)
    (self.statistics, self.count, self.isTraining) = (statistics, count, isTraining)
  }

  /// A way through a network that is used, not trained.
  init(
    inUse plan: TrainingPlan, _ work: WorkView, parameters: Vector, statistics: Vector, count: Int
  ) {
    self.init(
      stages: UnsafeBufferPointer(plan.stages), work: work, parameters: parameters,
      statistics: statistics, count: count, isTraining: false)
  }

  /// Draws the masks of all dropout layers.
  func drawMasks(_ generator: inout Generator) {
    for stage in stages {
      guard case .dropout(let dropout, let mask) = stage.operation else { continue }
      dropout.draw(work.values(mask, count).elements, &generator)
    }
  }

  /// From the inputs to the outputs, stage by stage.
  func forward() {
    for stage in stages { forward(stage) }
  }

  private func forward(_ stage: Stage) {
    let (x, y) = (work.values(stage.input, count), work.values(stage.output, count))
    switch stage.operation {
    case .dense(let layout): Dense.forward(x, weights(layout), biases(layout), into: y)
    case .activation(let activation): activation.forward(x, into: y)
    case .dropout(_, let mask):
      guard isTraining else { return y.elements.copy(from: x.elements) }
      Dropout.multiply(x.elements, work.values(mask, count).elements, into: y.elements)
    case .normalization(let layout): normalize(x, layout, into: y)
    case .convolution(let layout):
      Conv2D.forward(
        x, weights(layout), biases(layout), layout, room: work.room, into: y)
    case .pooling(let layout): Pooling.forward(x, layout, into: y)
    case .largest(let pieces): Maxout.forward(x, pieces: pieces, into: y)
    case .slice(let first, _): Branch.slice(x, from: first, into: y)
    case .join(let first): Branch.join(x, at: first, into: y)
    }
  }

  /// From ∂L/∂output back to the gradients of all parameters.
  func backward(into gradients: Vector) {
    for stage in stages.reversed() where !stage.isSkippedBackward {
      backward(stage, into: gradients)
    }
  }

  /// The same where dense layers have all parameters, each w becoming w − rate · ∂L/∂w at once.
  /// Returns whether all are finite then.
  func descend(rate: Double) -> Bool {
    var isFinite = true
    for stage in stages.reversed() where !stage.isSkippedBackward {
      guard case .dense(let layout) = stage.operation else {
        backward(stage, into: parameters)
        continue
      }
      if stage.input.isLearned { backwardInputs(stage, layout) }
      let isFiniteHere = Dense.backwardParameters(
        work.values(stage.input, count), delta: work.slopes(stage.output, count),
        intoWeights: weights(layout), intoBiases: biases(layout), rate: rate)
      isFinite = isFinite && isFiniteHere
    }
    return isFinite
  }

  private func backwardInputs(_ stage: Stage, _ layout: DenseLayout) {
    Dense.backwardInputs(
      weights(layout), delta: work.slopes(stage.output, count), transposed: work.transposed,
      into: work.slopes(stage.input, count))
  }

  private func backward(_ stage: Stage, into gradients: Vector) {
    let (x, y) = (work.values(stage.input, count), work.values(stage.output, count))
    let (gx, gy) = (work.slopes(stage.input, count), work.slopes(stage.output, count))
    let goesOn = stage.input.isLearned
    switch stage.operation {
    case .dense(let layout):
      Dense.backwardParameters(
        x, delta: gy, intoWeights: rows(gradients, layout), intoBiases: biases(gradients, layout))
      if goesOn { backwardInputs(stage, layout) }
    case .activation(let activation): activation.backward(x, y, upstream: gy, into: gx)
    case .dropout(_, let mask):
      guard isTraining else { return gx.elements.copy(from: gy.elements) }
      Dropout.multiply(gy.elements, work.values(mask, count).elements, into: gx.elements)
    case .normalization(let layout): backward(layout, x, gy, gx, goesOn, into: gradients)
    case .convolution(let layout):
      Conv2D.backwardParameters(
        x, delta: gy, layout, room: work.room, intoWeights: weights(gradients, layout),
        intoBiases: biases(gradients, layout))
      if goesOn {
        Conv2D.backwardInputs(weights(layout), delta: gy, layout, room: work.room, into: gx)
      }
    case .pooling(let layout): Pooling.backward(x, upstream: gy, layout, into: gx)
    case .largest(let pieces): Maxout.backward(x, upstream: gy, pieces: pieces, into: gx)
    case .slice(let first, let isLast):
      if isLast { gx.elements.fill(0) }
      Branch.addSlice(gy, from: first, into: gx)
    case .join(let first): Branch.slice(gy, from: first, into: gx)
    }
  }
}
