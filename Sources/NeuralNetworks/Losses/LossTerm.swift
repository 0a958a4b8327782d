/// One loss, of some columns of the targets; a network with several heads has several.
struct LossTerm {
  /// What the experiment says.
  let stated: Loss
  /// What is computed: `stated`, or the same loss with the activation before it taken in.
  let loss: Loss
  /// Where the numbers it judges lie, and where ∂L/∂ them goes.
  let source: Slot
  /// Where what the network says lies; differs from `source` if the loss took the activation in.
  let outputs: Slot
  /// Its first column in `source` and `outputs`.
  let firstOutput: Int
  /// Its first column in the targets.
  let firstTarget: Int
  let columns: Int
  let weight: Double
  let decision: Decision

  /// L of one example.
  func value(_ given: Vector, _ targets: Vector) -> Double {
    switch loss {
    case .meanSquaredError: MeanSquaredError().value(given, targets)
    case .halfMeanSquaredError: MeanSquaredError(factor: 0.5).value(given, targets)
    case .meanAbsoluteError: MeanAbsoluteError().value(given, targets)
    case .huber(let delta): Huber(delta: delta).value(given, targets)
    case .hinge: Hinge().value(given, targets)
    case .perceptron: Hinge(margin: 0).value(given, targets)
    case .binaryCrossEntropy: BinaryCrossEntropy().value(given, targets)
    case .binaryCrossEntropyWithLogits: BinaryCrossEntropyWithLogits().value(given, targets)
    case .categoricalCrossEntropy: CategoricalCrossEntropy().value(given, targets)
    case .categoricalCrossEntropyWithLogits:
      CategoricalCrossEntropyWithLogits().value(given, targets)
    case .klDivergence: KLDivergence().value(given, targets)
    case .heads: preconditionFailure("heads become terms of their own")
    }
  }

  /// scale · ∂L/∂given of one example.
  func gradient(_ given: Vector, _ targets: Vector, scale: Double, into out: Vector) {
    Self.gradient(loss, given, targets, scale: scale, into: out)
  }

  static func gradient(
    _ loss: Loss, _ given: Vector, _ targets: Vector, scale: Double, into out: Vector
  ) {
    switch loss {
    case .meanSquaredError: MeanSquaredError().gradient(given, targets, scale: scale, into: out)
    case .halfMeanSquaredError:
      MeanSquaredError(factor: 0.5).gradient(given, targets, scale: scale, into: out)
    case .meanAbsoluteError:
      MeanAbsoluteError().gradient(given, targets, scale: scale, into: out)
    case .huber(let delta): Huber(delta: delta).gradient(given, targets, scale: scale, into: out)
    case .hinge: Hinge().gradient(given, targets, scale: scale, into: out)
    case .perceptron: Hinge(margin: 0).gradient(given, targets, scale: scale, into: out)
    case .binaryCrossEntropy:
      BinaryCrossEntropy().gradient(given, targets, scale: scale, into: out)
    case .binaryCrossEntropyWithLogits:
      BinaryCrossEntropyWithLogits().gradient(given, targets, scale: scale, into: out)
    case .categoricalCrossEntropy:
      CategoricalCrossEntropy().gradient(given, targets, scale: scale, into: out)
    case .categoricalCrossEntropyWithLogits:
      CategoricalCrossEntropyWithLogits().gradient(given, targets, scale: scale, into: out)
    case .klDivergence: KLDivergence().gradient(given, targets, scale: scale, into: out)
    case .heads: preconditionFailure("heads become terms of their own")
    }
  }
}
