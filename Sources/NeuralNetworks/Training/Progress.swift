extension TrainingMemory {
  /// The examples of the next step, an epoch's order being drawn at its start.
  func nextBatch() -> Batch {
    if positionInEpoch == 0, plan.shuffles { generator.shuffle(&order) }
    let range = positionInEpoch..<min(positionInEpoch + plan.batchSize, plan.examples.count)
    guard plan.shuffles else { return plan.examples.batch(range) }
    return buffer.gather(plan.examples, order[range])
  }

  /// The learning rate of this epoch.
  var rate: Double {
    guard let schedule = plan.schedule else { return learningRate }
    return learningRate * schedule.factor(epoch: epoch)
  }

  /// The record of a step that is about to happen.
  func record(count: Int) -> StepRecord {
    StepRecord(
      step: step + 1, epoch: epoch + 1, firstPosition: positionInEpoch,
      firstExample: order[positionInEpoch], count: count, loss: 0, mistakes: 0,
      endsEpoch: positionInEpoch + count >= plan.examples.count)
  }

  /// Counts the step, and looks whether its numbers are still numbers.
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

  private func stopAtFirstNotFinite() {
    let (index, place) = plan.network.firstInReadingOrder { !parameters[$0].isFinite }
    divergence = Divergence(
      step: step, quantity: .parameter(index: index, name: plan.parameterNames[index]),
      isNaN: parameters[place].isNaN)
  }
}

extension Network {
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
