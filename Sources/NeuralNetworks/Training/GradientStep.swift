extension TrainingMemory {
  /// One step down the gradient: a batch forward, its loss, back again, and the update.
  func gradientStep(_ optimizer: Optimizer) -> StepRecord {
    let batch = nextBatch()
    var record = record(count: batch.count)
    let view = work.view(inputs: batch.inputs.base)
    let pass = Pass(
      stages: UnsafeBufferPointer(plan.stages), work: view, parameters: parameters,
      statistics: statistics,
      count: batch.count, isTraining: true)
    let loss = LossPass(terms: UnsafeBufferPointer(plan.terms), work: view, batch: batch)
    pass.drawMasks(&generator)
    pass.forward()
    let weight = batch.totalWeight
    record.loss = weight == 0 ? 0 : loss.sum() / weight
    record.mistakes = loss.mistakes()
    guard record.loss.isFinite else { return stop(record) }
    if weight > 0 {
      loss.backward(totalWeight: weight)
      pass.backward(into: gradients)
      update(optimizer)
      pass.followStatistics()
    }
    return finish(record)
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
