/// The rule that turns a gradient g into a change of the parameters.
///
/// All follow PyTorch's definitions; each rule's file says where Keras differs.
public enum Optimizer: Equatable, Sendable {
  /// w ← w − rate · g
  case sgd(SGD)
  /// A velocity that gathers gradients.
  case momentum(Momentum)
  /// Momentum that looks ahead.
  case nesterov(Nesterov)
  /// A rate of its own for each parameter, ever smaller.
  case adagrad(Adagrad)
  /// A rate of its own for each parameter, by the recent size of its gradient.
  case rmsProp(RMSProp)
  /// RMSProp with momentum, both corrected at the start.
  case adam(Adam)
  /// Adam with weight decay apart.
  case adamW(AdamW)
}

extension Optimizer {
  /// Plain gradient descent.
  public static func sgd(rate: Double) -> Optimizer { .sgd(SGD(rate: rate)) }

  /// Gradient descent with momentum µ.
  public static func momentum(rate: Double, momentum: Double = 0.9) -> Optimizer {
    .momentum(Momentum(rate: rate, momentum: momentum))
  }

  /// Nesterov's gradient descent with momentum µ.
  public static func nesterov(rate: Double, momentum: Double = 0.9) -> Optimizer {
    .nesterov(Nesterov(rate: rate, momentum: momentum))
  }

  /// Adagrad with its usual ε.
  public static func adagrad(rate: Double) -> Optimizer { .adagrad(Adagrad(rate: rate)) }
  /// RMSProp with its usual α and ε.
  public static func rmsProp(rate: Double) -> Optimizer { .rmsProp(RMSProp(rate: rate)) }
  /// Adam with its usual β₁, β₂ and ε.
  public static func adam(rate: Double) -> Optimizer { .adam(Adam(rate: rate)) }
  /// AdamW with its usual β₁, β₂, ε and λ.
  public static func adamW(rate: Double) -> Optimizer { .adamW(AdamW(rate: rate)) }

  /// The learning rate, before any schedule.
  public var rate: Double {
    get {
      switch self {
      case .sgd(let rule): rule.rate
      case .momentum(let rule): rule.rate
      case .nesterov(let rule): rule.rate
      case .adagrad(let rule): rule.rate
      case .rmsProp(let rule): rule.rate
      case .adam(let rule): rule.rate
      case .adamW(let rule): rule.rate
      }
    }
    set { self = with(rate: newValue) }
  }

  private func with(rate: Double) -> Optimizer {
    switch self {
    case .sgd(var rule):
      rule.rate = rate
      return .sgd(rule)
    case .momentum(var rule):
      rule.rate = rate
      return .momentum(rule)
    case .nesterov(var rule):
      rule.rate = rate
      return .nesterov(rule)
    case .adagrad(var rule):
      rule.rate = rate
      return .adagrad(rule)
    case .rmsProp(var rule):
      rule.rate = rate
      return .rmsProp(rule)
    case .adam(var rule):
      rule.rate = rate
      return .adam(rule)
    case .adamW(var rule):
      rule.rate = rate
      return .adamW(rule)
    }
  }

  /// The constants that lie between 0 and 1, by name.
  var unitConstants: [(name: String, value: Double)] {
    switch self {
    case .sgd, .adagrad: []
    case .momentum(let rule): [("momentum", rule.momentum)]
    case .nesterov(let rule): [("momentum", rule.momentum)]
    case .rmsProp(let rule): [("decay", rule.decay)]
    case .adam(let rule): [("beta1", rule.beta1), ("beta2", rule.beta2)]
    case .adamW(let rule): [("beta1", rule.adam.beta1), ("beta2", rule.adam.beta2)]
    }
  }

  /// The constants that may be any number ≥ 0, by name.
  var nonNegativeConstants: [(name: String, value: Double)] {
    switch self {
    case .sgd, .momentum, .nesterov: []
    case .adagrad(let rule): [("epsilon", rule.epsilon)]
    case .rmsProp(let rule): [("epsilon", rule.epsilon)]
    case .adam(let rule): [("epsilon", rule.epsilon)]
    case .adamW(let rule): [("epsilon", rule.adam.epsilon), ("decay", rule.decay)]
    }
  }

  /// How many numbers a rule remembers for each parameter.
  var momentsPerParameter: Int {
    switch self {
    case .sgd: 0
    case .momentum, .nesterov, .adagrad, .rmsProp: 1
    case .adam, .adamW: 2
    }
  }

  /// One step of the rule over all parameters.
  func update(_ step: UpdateStep) {
    switch self {
    case .sgd(let rule): rule.update(step)
    case .momentum(let rule): rule.update(step)
    case .nesterov(let rule): rule.update(step)
    case .adagrad(let rule): rule.update(step)
    case .rmsProp(let rule): rule.update(step)
    case .adam(let rule): rule.update(step)
    case .adamW(let rule): rule.update(step)
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

/// What an update rule works on: w, g and the rule's memory, all of one length.
struct UpdateStep {
  /// w, changed in place.
  let parameters: Vector
  /// g = ∂L/∂w
  let gradients: Vector
  /// The rule's first memory (v, s or m), changed in place.
  let first: Vector
  /// The rule's second memory.
  let second: Vector
  /// The learning rate of this step, the schedule included.
  let rate: Double
  /// t, counted from 1.
  let count: Int
}
