extension TrainingMemory {
  /// The step of `GradientStep` for networks that `TruthTable` knows.
  func truthTableStep(_ table: TruthTable) -> StepRecord {
    var record = record(count: 4)
    let batch = plan.examples.batch(0..<4)
    let result = table.step(parameters, batch, rate: learningRate)
    (record.loss, record.mistakes) = (result.loss, result.mistakes)
    guard record.loss.isFinite else { return stop(record) }
    return finish(record, isFinite: result.isFinite)
  }
}
