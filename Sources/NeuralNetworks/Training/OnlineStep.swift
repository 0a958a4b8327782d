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
    passInUse(view, count: 1).forward()
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
