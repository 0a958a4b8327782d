import NeuralNetworks

/// Reads how an experiment learns.
struct LearningReader {
  let fields: FieldValues

  /// nil leaves it to the network: Rosenblatt's rule for a perceptron, else gradient descent.
  var learning: LearningRule? {
    let rate = fields.number("rate") ?? 0.1
    switch fields.text("rule") {
    case "rosenblatt": return .rosenblatt(rate: rate)
    case "trick": return .perceptronTrick(rate: rate)
    default: return optimizer.map(LearningRule.gradientDescent)
    }
  }

  private var optimizer: Optimizer? {
    if let name = fields.text("optimizer") { return Optimizer(name: name) }
    guard let entry = fields["optimizer"]?.entries?.first else { return nil }
    func number(_ key: String) -> Double? {
      entry.value.value(key)?.text.flatMap { Scalars.number($0.string) }
    }
    return Optimizer(name: entry.key.string)?.with(number)
  }

  var batch: BatchSize? { fields.text("batch").flatMap(Self.batch) }

  private static func batch(_ text: String) -> BatchSize? {
    if text == "full" { return .full }
    return Scalars.whole(text).flatMap { $0 >= 1 ? .examples($0) : nil }
  }

  static func readsBatch(_ text: PositionedText, key: String, _ diagnostics: inout Diagnostics)
    -> Bool
  {
    if batch(text.string) != nil { return true }
    let expected = "full or a whole number from 1"
    diagnostics.report(
      .unexpected(key: "`batch`", expected: expected, found: "`\(text.string)`"), at: text.start)
    return false
  }

  var stops: [StopCondition] {
    guard let stop = fields.fields("stop", BlockTables.stop) else { return [] }
    var stops: [StopCondition] = []
    if let loss = stop.number("loss") { stops.append(.lossBelow(loss)) }
    if let mistakes = stop.whole("mistakes") { stops.append(.mistakesAtMost(mistakes)) }
    if let accuracy = stop.number("accuracy") { stops.append(.accuracyAtLeast(accuracy)) }
    if let epochs = stop.whole("patience") {
      let improvement = stop.number("improvement") ?? 0
      stops.append(.patience(epochs: epochs, improvement: improvement))
    }
    return stops
  }

  var clipping: Clipping? {
    if let norm = inner("clip", "norm") { return .norm(norm) }
    return inner("clip", "value").map(Clipping.value)
  }

  var penalty: Penalty {
    Penalty(
      l1: fields.number("l1") ?? 0, l2: fields.number("l2") ?? 0,
      includesBiases: !(fields.flag("spare_biases") ?? false))
  }

  private func inner(_ key: String, _ part: String) -> Double? {
    fields[key]?.value(part)?.text.flatMap { Scalars.number($0.string) }
  }
}

extension Optimizer {
  /// The optimizer with some of its numbers replaced.
  fileprivate func with(_ number: (String) -> Double?) -> Optimizer {
    switch self {
    case .sgd: return self
    case .momentum(let rule):
      return .momentum(rate: rule.rate, momentum: number("momentum") ?? rule.momentum)
    case .nesterov(let rule):
      return .nesterov(rate: rule.rate, momentum: number("momentum") ?? rule.momentum)
    case .adagrad(var rule):
      rule.epsilon = number("epsilon") ?? rule.epsilon
      return .adagrad(rule)
    case .rmsProp(let rule):
      return .rmsProp(
        RMSProp(
          rate: rule.rate, decay: number("decay") ?? rule.decay,
          epsilon: number("epsilon") ?? rule.epsilon))
    case .adam(let rule): return .adam(rule.with(number))
    case .adamW(var rule):
      rule.adam = rule.adam.with(number)
      rule.decay = number("decay") ?? rule.decay
      return .adamW(rule)
    }
  }
}

extension Adam {
  fileprivate func with(_ number: (String) -> Double?) -> Adam {
    Adam(
      rate: rate, beta1: number("beta1") ?? beta1, beta2: number("beta2") ?? beta2,
      epsilon: number("epsilon") ?? epsilon)
  }
}
