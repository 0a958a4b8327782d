import NeuralNetworks

/// How much of a training may be made where it is only tried.
public enum WorkBudget {
  /// So many updates at most, and fewer where they would cost more multiplications than this, about.
  public static func updates(
    of timeline: Timeline, atMost count: Int, multiplications: Int = 4_000_000
  ) -> Int {
    max(1, min(count, multiplications / max(cost(ofUpdate: timeline, passes: 0), 1)))
  }

  /// About how many multiplications one update takes: forward and back through its batch, and so many more passes over
  /// all examples.
  static func cost(ofUpdate timeline: Timeline, passes: Int) -> Int {
    let rows = timeline.experiment.dataset.count
    let batch = (rows + timeline.trainer.stepsPerEpoch - 1) / max(timeline.trainer.stepsPerEpoch, 1)
    let (product, overflow) = timeline.trainer.parameterCount.multipliedReportingOverflow(
      by: 3 * batch + passes * rows)
    return overflow ? .max : max(product, 100)
  }
}
