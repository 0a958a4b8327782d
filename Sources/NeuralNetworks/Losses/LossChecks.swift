extension Loss {
  /// Whether this loss can judge against these targets.
  func check(_ targets: Matrix, columns: Range<Int>) throws(ExperimentError) {
    try checkConstants()
    for row in 0..<targets.rows {
      for column in columns where !accepts(targets[row, column]) {
        throw .targetsDoNotFitLoss(
          loss: name, needed: needed, found: targets[row, column])
      }
    }
  }

  private func checkConstants() throws(ExperimentError) {
    if case .huber(let delta) = self, !(delta > 0 && delta.isFinite) {
      throw .outOfRange(what: "delta", value: delta, allowed: "> 0")
    }
  }

  private func accepts(_ target: Double) -> Bool {
    switch self {
    case .hinge, .perceptron: target == 1 || target == -1
    case .binaryCrossEntropy, .binaryCrossEntropyWithLogits: target >= 0 && target <= 1
    case .categoricalCrossEntropy, .categoricalCrossEntropyWithLogits, .klDivergence: target >= 0
    default: true
    }
  }

  private var needed: String {
    switch self {
    case .hinge, .perceptron: "−1 or 1"
    case .binaryCrossEntropy, .binaryCrossEntropyWithLogits: "0…1"
    default: "≥ 0"
    }
  }

  /// What `init(name:)` calls it; "heads" for a sum.
  public var name: String {
    switch self {
    case .meanSquaredError: "mse"
    case .halfMeanSquaredError: "half-mse"
    case .meanAbsoluteError: "mae"
    case .huber: "huber"
    case .hinge: "hinge"
    case .perceptron: "perceptron"
    case .binaryCrossEntropy: "bce"
    case .binaryCrossEntropyWithLogits: "bce-logits"
    case .categoricalCrossEntropy: "cce"
    case .categoricalCrossEntropyWithLogits: "cce-logits"
    case .klDivergence: "kl"
    case .heads: "heads"
    }
  }
}
