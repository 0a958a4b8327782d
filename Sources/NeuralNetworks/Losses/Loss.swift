/// How wrong the network is: one number to make small, from outputs ŷ and targets y.
///
/// Every loss is averaged over the batch; the doc comment of each says what it does with several
/// outputs. With weights, the average is Σ wₙ Lₙ / Σ wₙ.
public enum Loss: Equatable, Sendable {
  /// (ŷ − y)², averaged over outputs.
  case meanSquaredError
  /// ½ (ŷ − y)², averaged over outputs.
  case halfMeanSquaredError
  /// |ŷ − y|, averaged over outputs.
  case meanAbsoluteError
  /// ½ d² for |d| ≤ delta, else delta · (|d| − ½ delta), averaged over outputs.
  case huber(delta: Double)
  /// max(0, 1 − y·ŷ) with y = ±1, averaged over outputs.
  case hinge
  /// max(0, −y·ŷ) with y = ±1, averaged over outputs.
  case perceptron
  /// −[y ln ŷ + (1 − y) ln(1 − ŷ)], averaged over outputs.
  case binaryCrossEntropy
  /// The same with ŷ = sigmoid(z), the network giving z.
  case binaryCrossEntropyWithLogits
  /// −Σⱼ yⱼ ln ŷⱼ
  case categoricalCrossEntropy
  /// The same with ŷ = softmax(z), the network giving z.
  case categoricalCrossEntropyWithLogits
  /// Σⱼ yⱼ ln(yⱼ / ŷⱼ)
  case klDivergence
  /// Σ weight · loss, each head judging the next `outputs` columns.
  case heads([Head])

  /// One head's part of a sum of losses.
  public struct Head: Equatable, Sendable {
    /// How many columns it judges.
    public var outputs: Int
    /// What they are judged by; not itself a sum of heads.
    public var loss: Loss
    /// How much it counts in the sum.
    public var weight: Double

    /// A head.
    public init(outputs: Int, loss: Loss, weight: Double = 1) {
      self.outputs = outputs
      self.loss = loss
      self.weight = weight
    }
  }
}

extension Loss {
  /// What `init(name:)` knows.
  public static let names = [
    "mse", "half-mse", "mae", "huber", "hinge", "perceptron", "bce", "bce-logits", "cce",
    "cce-logits", "kl",
  ]

  /// The loss of this name, with its usual constants.
  public init?(name: String) {
    switch name {
    case "mse": self = .meanSquaredError
    case "half-mse": self = .halfMeanSquaredError
    case "mae": self = .meanAbsoluteError
    case "huber": self = .huber(delta: 1)
    case "hinge": self = .hinge
    case "perceptron": self = .perceptron
    case "bce": self = .binaryCrossEntropy
    case "bce-logits": self = .binaryCrossEntropyWithLogits
    case "cce": self = .categoricalCrossEntropy
    case "cce-logits": self = .categoricalCrossEntropyWithLogits
    case "kl": self = .klDivergence
    default: return nil
    }
  }
}

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
