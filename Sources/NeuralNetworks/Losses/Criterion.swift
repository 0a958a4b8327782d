/// `Loss` without sums of heads: a plain value that training can look at without any bookkeeping.
enum Criterion: Equatable {
  case squared(factor: Double)
  case absolute
  case huber(delta: Double)
  case hinge(margin: Double)
  case binary
  case binaryWithLogits
  case categorical
  case categoricalWithLogits
  case divergence

  /// nil for a sum of heads, which becomes several.
  init?(_ loss: Loss) {
    switch loss {
    case .meanSquaredError: self = .squared(factor: 1)
    case .halfMeanSquaredError: self = .squared(factor: 0.5)
    case .meanAbsoluteError: self = .absolute
    case .huber(let delta): self = .huber(delta: delta)
    case .hinge: self = .hinge(margin: 1)
    case .perceptron: self = .hinge(margin: 0)
    case .binaryCrossEntropy: self = .binary
    case .binaryCrossEntropyWithLogits: self = .binaryWithLogits
    case .categoricalCrossEntropy: self = .categorical
    case .categoricalCrossEntropyWithLogits: self = .categoricalWithLogits
    case .klDivergence: self = .divergence
    case .heads: return nil
    }
  }

  /// Whether every output is judged alone, see `ElementLoss`.
  var isByElement: Bool {
    switch self {
    case .categorical, .categoricalWithLogits, .divergence: false
    default: true
    }
  }

  /// l(ŷ, y) of every output, for losses by element.
  func values(_ outputs: Vector, _ targets: Vector, into values: Vector) {
    switch self {
    case .squared(let c): MeanSquaredError(factor: c).values(outputs, targets, into: values)
    case .absolute: MeanAbsoluteError().values(outputs, targets, into: values)
    case .huber(let delta): Huber(delta: delta).values(outputs, targets, into: values)
    case .hinge(let m): Hinge(margin: m).values(outputs, targets, into: values)
    case .binary: BinaryCrossEntropy().values(outputs, targets, into: values)
    case .binaryWithLogits: BinaryCrossEntropyWithLogits().values(outputs, targets, into: values)
    default: preconditionFailure("not by element")
    }
  }

  /// L of one example, for losses of whole rows.
  func value(_ outputs: Vector, _ targets: Vector) -> Double {
    switch self {
    case .categorical: CategoricalCrossEntropy().value(outputs, targets)
    case .categoricalWithLogits: CategoricalCrossEntropyWithLogits().value(outputs, targets)
    case .divergence: KLDivergence().value(outputs, targets)
    default: preconditionFailure("by element")
    }
  }

  /// factor · ∂L/∂ŷ; of one example for losses of whole rows, else of as many outputs as there are.
  func gradient(_ outputs: Vector, _ targets: Vector, factor: Double, into out: Vector) {
    switch self {
    case .squared(let c):
      MeanSquaredError(factor: c).slopes(outputs, targets, factor: factor, into: out)
    case .absolute: MeanAbsoluteError().slopes(outputs, targets, factor: factor, into: out)
    case .huber(let delta):
      Huber(delta: delta).slopes(outputs, targets, factor: factor, into: out)
    case .hinge(let m): Hinge(margin: m).slopes(outputs, targets, factor: factor, into: out)
    case .binary: BinaryCrossEntropy().slopes(outputs, targets, factor: factor, into: out)
    case .binaryWithLogits:
      BinaryCrossEntropyWithLogits().slopes(outputs, targets, factor: factor, into: out)
    case .categorical:
      CategoricalCrossEntropy().gradient(outputs, targets, factor: factor, into: out)
    case .categoricalWithLogits:
      CategoricalCrossEntropyWithLogits().gradient(outputs, targets, factor: factor, into: out)
    case .divergence: KLDivergence().gradient(outputs, targets, factor: factor, into: out)
    }
  }

  /// The same where the loss is fused with the activation, from the outputs of the activation.
  func gradient(predicted: Vector, _ targets: Vector, factor: Double, into out: Vector) {
    switch self {
    case .binaryWithLogits:
      ProbabilityMinusTarget().slopes(predicted, targets, factor: factor, into: out)
    case .categoricalWithLogits:
      CategoricalCrossEntropyWithLogits.gradient(
        probabilities: predicted, targets, factor: factor, into: out)
    default: preconditionFailure("not fused with an activation")
    }
  }
}
