extension Activation {
  /// What `init(name:)` knows.
  public static let names = [
    "identity", "step", "sigmoid", "tanh", "relu", "leaky-relu", "elu", "silu", "gelu", "softplus",
    "softmax",
  ]

  /// The activation of this name, with its usual constants ("linear" is the identity).
  public init?(name: String) {
    switch name {
    case "identity", "linear": self = .identity
    case "step": self = .step(.atLeastZero)
    case "sigmoid": self = .sigmoid
    case "tanh": self = .tanh
    case "relu": self = .relu
    case "leaky-relu": self = .leakyReLU(slope: 0.01)
    case "elu": self = .elu(alpha: 1)
    case "silu": self = .silu
    case "gelu": self = .gelu
    case "softplus": self = .softplus
    case "softmax": self = .softmax
    default: return nil
    }
  }
}

extension Optimizer {
  /// What `init(name:)` knows.
  public static let names = [
    "sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw",
  ]

  /// The optimizer of this name, with its usual constants.
  public init?(name: String) {
    switch name {
    case "sgd": self = .sgd(SGD())
    case "momentum": self = .momentum(Momentum())
    case "nesterov": self = .nesterov(Nesterov())
    case "adagrad": self = .adagrad(Adagrad())
    case "rmsprop": self = .rmsProp(RMSProp())
    case "adam": self = .adam(Adam())
    case "adamw": self = .adamW(AdamW())
    default: return nil
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
