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
