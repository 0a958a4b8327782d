extension TrainingMemory {
  /// One step down the gradient: a batch forward, its loss, back again, and the update.
  func gradientStep(_ optimizer: Optimizer) -> StepRecord {
    let batch = nextBatch()
    var record = record(count: batch.count)
    let view = work.view(inputs: batch.inputs.base)
    let loss = LossPass(terms: UnsafeBufferPointer(plan.terms), work: view, batch: batch)
    forward(view, batch)
    let weight = batch.totalWeight
    record.loss = weight == 0 ? 0 : loss.sum() / weight
    record.mistakes = loss.mistakes()
    guard record.loss.isFinite else { return stop(record) }
    guard weight > 0 else { return finish(record) }
    loss.backward(totalWeight: weight)
    return finish(record, isFinite: backward(view, batch, optimizer))
  }

  /// The same for a small network with one output: by itself, because a step of it is over before
  /// a long function has saved its registers.
  func smallStep(_ small: UnsafePointer<SmallNetwork>, _ optimizer: Optimizer) -> StepRecord {
    let (targets, count) = isLoaded ? (plan.examples.targets, plan.batchSize) : loadNext(small)
    var record = record(count: count)
    let isFinite: Bool
    (record.loss, record.mistakes, isFinite) = SmallNetwork.step(
      small, plan.terms.baseAddress!, targets, count, gradientUse)
    guard record.loss.isFinite else { return stop(record) }
    return finish(record, isFinite: updated(isFinite, optimizer))
  }

  @inline(never)
  private func loadNext(_ small: UnsafePointer<SmallNetwork>) -> (
    targets: UnsafeMutablePointer<Double>, Int
  ) {
    let batch = nextBatch()
    load(small, batch)
    return (batch.targets.base, batch.count)
  }

  private func load(_ small: UnsafePointer<SmallNetwork>, _ batch: Batch) {
    small.pointee.load(batch)
    isLoaded = batch.count == plan.examples.count && !plan.shuffles
  }

  private func forward(_ view: WorkView, _ batch: Batch) {
    if let small {
      if !isLoaded { load(small, batch) }
      small.pointee.forward(batch.count)
      return small.pointee.activateOutput(batch.count)
    }
    let pass = pass(view, batch.count)
    if plan.hasDropout { pass.drawMasks(&generator) }
    pass.forward()
  }

  /// From ∂L/∂output to new parameters; says whether they are finite, if it is known.
  private func backward(_ view: WorkView, _ batch: Batch, _ optimizer: Optimizer) -> Bool? {
    if let small {
      small.pointee.startBackward(batch.count)
      return updated(small.pointee.backward(batch.count, gradientUse), optimizer)
    }
    let pass = pass(view, batch.count)
    if plan.isPlainDescent, plan.isDense { return pass.descend(rate: rate) }
    pass.backward(into: gradients)
    update(optimizer)
    pass.followStatistics()
    return nil
  }

  private var gradientUse: GradientUse {
    GradientUse(
      parameters: parameters.base, gradients: gradients.base,
      rate: plan.isPlainDescent ? rate : nil)
  }

  /// The update, where the small network has not done it by the way; says whether its parameters are
  /// finite, if it is known.
  @inline(__always)
  private func updated(_ isFinite: Bool, _ optimizer: Optimizer) -> Bool? {
    if plan.isPlainDescent { return isFinite }
    update(optimizer)
    return nil
  }

  private func pass(_ view: WorkView, _ count: Int) -> Pass {
    Pass(
      stages: UnsafeBufferPointer(plan.stages), work: view, parameters: parameters,
      statistics: statistics, count: count, isTraining: true)
  }

  private func update(_ optimizer: Optimizer) {
    plan.penalty?.add(to: gradients, parameters, plan.network.blocks)
    plan.clipping?.clip(gradients)
    optimizer.update(
      UpdateStep(
        parameters: parameters, gradients: gradients, first: first, second: second,
        rate: rate, count: step + 1))
  }
}

extension TrainingMemory {
  /// w ← w + rate · (y − ŷ) · x and b ← b + rate · (y − ŷ), with the next example in the epoch's
  /// order.
  ///
  /// The record's loss is (y − ŷ)²: 1 for a mistake, else 0. (Rosenblatt 1958.)
  func rosenblattStep() -> StepRecord {
    let batch = nextBatch()
    return onlineStep(batch, record(count: 1))
  }

  /// The same with an example drawn at random.
  func perceptronTrickStep() -> StepRecord {
    var record = record(count: 1)
    record.firstExample = generator.below(plan.examples.count)
    let batch = plan.examples.batch(record.firstExample..<record.firstExample + 1)
    return onlineStep(batch, record)
  }

  private func onlineStep(_ batch: Batch, _ started: StepRecord) -> StepRecord {
    var record = started
    let view = work.view(inputs: batch.inputs.base)
    Pass(inUse: plan, view, parameters: parameters, statistics: statistics, count: 1).forward()
    let error = batch.targets[0, 0] - view.values(plan.network.output, 1)[0, 0]
    record.loss = error * error
    record.mistakes = error == 0 ? 0 : 1
    move(by: rate * error, along: batch.inputs.row(0))
    return finish(record)
  }

  /// w ← w + amount · x and b ← b + amount
  private func move(by amount: Double, along x: Vector) {
    for i in 0..<x.count { parameters[i] = parameters[i] + amount * x[i] }
    parameters[x.count] = parameters[x.count] + amount
  }
}

extension TrainingMemory {
  /// The examples of the next step, an epoch's order being drawn at its start.
  @inline(__always)
  func nextBatch() -> Batch {
    if positionInEpoch == 0, plan.shuffles { generator.shuffle(&order) }
    let range = positionInEpoch..<min(positionInEpoch &+ plan.batchSize, plan.examples.count)
    guard plan.shuffles else { return plan.examples.batch(range) }
    return buffer.gather(plan.examples, order[range])
  }

  /// The learning rate of this epoch.
  var rate: Double {
    guard let schedule = plan.schedule else { return learningRate }
    return learningRate * schedule.factor(epoch: epoch)
  }

  /// The record of a step that is about to happen.
  @inline(__always)
  func record(count: Int) -> StepRecord {
    StepRecord(
      step: step + 1, epoch: epoch + 1, firstPosition: positionInEpoch,
      firstExample: plan.shuffles ? order[positionInEpoch] : positionInEpoch, count: count, loss: 0,
      mistakes: 0,
      endsEpoch: positionInEpoch + count >= plan.examples.count)
  }

  /// Counts the step, and looks whether its numbers are still numbers.
  @inline(__always)
  func finish(_ record: StepRecord, isFinite: Bool? = nil) -> StepRecord {
    step += 1
    positionInEpoch += record.count
    if record.endsEpoch {
      positionInEpoch = 0
      epoch += 1
    }
    if !(isFinite ?? parameters.isFinite) { stopAtFirstNotFinite() }
    return record
  }

  /// The loss is not a number; the parameters stay as they are.
  func stop(_ record: StepRecord) -> StepRecord {
    divergence = Divergence(step: record.step, quantity: .loss, isNaN: record.loss.isNaN)
    return record
  }

  @inline(never)
  private func stopAtFirstNotFinite() {
    let (index, place) = plan.network.firstInReadingOrder { !parameters[$0].isFinite }
    divergence = Divergence(
      step: step, quantity: .parameter(index: index, name: plan.parameterLayout.names[index]),
      isNaN: parameters[place].isNaN)
  }
}

extension NetworkLayout {
  /// The first parameter, counted as a reader would, whose place in memory fits.
  func firstInReadingOrder(_ fits: (Int) -> Bool) -> (index: Int, place: Int) {
    var index = 0
    for block in blocks {
      for i in 0..<block.count {
        if fits(block.place(i)) { return (index, block.place(i)) }
        index += 1
      }
    }
    preconditionFailure("somebody saw one")
  }

  /// Memory places of all parameters, in reading order.
  var places: [Int] {
    blocks.flatMap { block in (0..<block.count).map { block.place($0) } }
  }
}

extension TrainingMemory {
  /// Notes an epoch's loss: a new best one, or one more epoch without.
  func note(loss: Double, improvement: Double) {
    if loss < bestLoss - improvement {
      bestLoss = loss
      epochsWithoutImprovement = 0
    } else {
      epochsWithoutImprovement += 1
    }
  }
}
