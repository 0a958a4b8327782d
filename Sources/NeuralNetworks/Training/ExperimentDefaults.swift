extension Experiment {
  /// What a lecturer would take: Rosenblatt's rule for a single step unit, else SGD.
  static func usualLearning(_ layers: [Layer]) -> LearningRule {
    if layers.count == 1, case .dense(let only) = layers[0], only.units == 1,
      case .step = only.activation
    {
      return .rosenblatt(rate: 0.1)
    }
    return .gradientDescent(.sgd(rate: 0.1))
  }

  /// What fits the last activation: cross-entropy for probabilities, else the squared error.
  static func usualLoss(_ layers: [Layer], targets: Int) -> Loss {
    switch layers.last?.lastActivation {
    case .sigmoid: .binaryCrossEntropy
    case .softmax: .categoricalCrossEntropy
    default: .meanSquaredError
    }
  }
}

extension Layer {
  /// The activation that gives this layer's output, where it has one.
  var lastActivation: Activation? {
    switch self {
    case .dense(let layer): layer.activation
    case .convolution(let layer): layer.activation
    case .activation(let activation): activation
    default: nil
    }
  }
}
