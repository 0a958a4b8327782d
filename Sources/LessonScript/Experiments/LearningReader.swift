import NeuralNetworks

/// Reads how an experiment learns.
struct LearningReader {
  let fields: FieldValues

  // MARK: Rules

  /// The perceptron's ways to learn, by their names.
  private static let rules: [(name: String, rule: @Sendable (Double) -> LearningRule)] = [
    ("rosenblatt", { .rosenblatt(rate: $0) }), ("trick", { .perceptronTrick(rate: $0) }),
  ]

  static let ruleType = FieldType.word(rules.map(\.name))

  /// nil leaves it to the network: Rosenblatt's rule for a perceptron, else gradient descent.
  func learning(_ diagnostics: inout Diagnostics) -> LearningRule? {
    if let rule = Self.rules.first(where: { $0.name == fields.text("rule") }) {
      return rule.rule(fields.number("rate") ?? SGD().rate)
    }
    return optimizer(&diagnostics).map(LearningRule.gradientDescent)
  }

  // MARK: Optimizers

  static let optimizerType = FieldType.either([.word(Optimizer.names), optimizers.type])

  private func optimizer(_ diagnostics: inout Diagnostics) -> Optimizer? {
    guard let value = fields["optimizer"] else { return nil }
    if let name = value.text { return Optimizer(name: name.string) }
    return Self.optimizers.read(value, &diagnostics)
  }

  /// Optimizers with their numbers, which are the engine's where they are left out; the rate has a
  /// key of its own.
  private static let optimizers = Variants<Optimizer>(
    name: "optimizer",
    [
      optimizer("momentum", [momentum(Momentum().momentum)]) {
        .momentum(Momentum(momentum: $0.numberValue("momentum")))
      },
      optimizer("nesterov", [momentum(Nesterov().momentum)]) {
        .nesterov(Nesterov(momentum: $0.numberValue("momentum")))
      },
      optimizer("adagrad", [epsilon(Adagrad().epsilon)]) {
        .adagrad(Adagrad(epsilon: $0.numberValue("epsilon")))
      },
      optimizer(
        "rmsprop",
        [
          Field(
            "decay", belowOne, usual: RMSProp().decay.short,
            "the share of the old average that is kept"),
          epsilon(RMSProp().epsilon),
        ]
      ) {
        .rmsProp(
          RMSProp(decay: $0.numberValue("decay"), epsilon: $0.numberValue("epsilon")))
      },
      optimizer("adam", adamKeys) {
        .adam(
          Adam(
            beta1: $0.numberValue("beta1"), beta2: $0.numberValue("beta2"),
            epsilon: $0.numberValue("epsilon")))
      },
      optimizer(
        "adamw",
        adamKeys + [decay(AdamW().decay, "how much weights shrink at each step, times the rate")]
      ) {
        .adamW(
          AdamW(
            beta1: $0.numberValue("beta1"), beta2: $0.numberValue("beta2"),
            epsilon: $0.numberValue("epsilon"), decay: $0.numberValue("decay")))
      },
    ])

  private static let adamKeys = [
    Field("beta1", belowOne, usual: Adam().beta1.short, "the share kept of the first moment"),
    Field("beta2", belowOne, usual: Adam().beta2.short, "the share kept of the second moment"),
    epsilon(Adam().epsilon),
  ]

  /// A mean that forgets nothing never begins: Adam would divide 0 by 0.
  private static let belowOne = FieldType.number(0...1.0.nextDown)

  private static func momentum(_ usual: Double) -> Field {
    Field(
      "momentum", .number(0...1), usual: usual.short, "the share of the last step that is kept")
  }

  private static func decay(_ usual: Double, _ help: String) -> Field {
    Field("decay", .number(0...1), usual: usual.short, help)
  }

  private static func epsilon(_ usual: Double) -> Field {
    Field("epsilon", .number(0...1), usual: usual.short, "what keeps a division from 0")
  }

  /// `{adam: {beta1: 0.9}}`
  private static func optimizer(
    _ name: String, _ keys: [Field], make: @escaping @Sendable (FieldValues) -> Optimizer
  ) -> Variant<Optimizer> {
    let numbers = FieldTable(name: name, keys: keys)
    return Variant("optimizer", key: name, .mapping(numbers), "its numbers") {
      $0.fields(name, numbers).map(make)
    }
  }

  // MARK: Batches, ends, clipping and penalties

  static let batchWords = "full or a whole number from 1"

  var batch: BatchSize? { fields.text("batch").flatMap(Self.batch) }

  private static func batch(_ text: String) -> BatchSize? {
    if text == "full" { return .full }
    return Scalars.whole(text).flatMap { $0 >= 1 ? .examples($0) : nil }
  }

  @Sendable static func readsBatch(
    _ text: PositionedText, key: String, _ diagnostics: inout Diagnostics
  ) -> Bool {
    if batch(text.string) != nil { return true }
    diagnostics.report(
      .unexpected(key: "`batch`", expected: batchWords, found: "`\(text.string)`"),
      at: text.start)
    return false
  }

  static let stop = FieldTable(
    name: "stop",
    keys: [
      Field("loss", .number(0...1e300), "stop when the loss is below this"),
      Field("mistakes", .whole(0...Int.max), "stop when there are no more mistakes than this"),
      Field("accuracy", .number(0...1), "stop when the accuracy is this high"),
      Field("patience", .whole(1...1_000_000), "stop after so many epochs without improvement"),
      Field("improvement", .number(0...1e300), usual: "0", "what counts as one"),
    ])

  var stops: [StopCondition] {
    guard let stop = fields.fields("stop", Self.stop) else { return [] }
    var stops: [StopCondition] = []
    if let loss = stop.number("loss") { stops.append(.lossBelow(loss)) }
    if let mistakes = stop.whole("mistakes") { stops.append(.mistakesAtMost(mistakes)) }
    if let accuracy = stop.number("accuracy") { stops.append(.accuracyAtLeast(accuracy)) }
    if let epochs = stop.whole("patience") {
      stops.append(.patience(epochs: epochs, improvement: stop.numberValue("improvement")))
    }
    return stops
  }

  static let clippings = Variants<Clipping>(
    name: "clipping",
    [
      Variant("clipping", key: "norm", .number(1e-12...1e12), "the largest norm") {
        .norm($0.numberValue("norm"))
      },
      Variant("clipping", key: "value", .number(1e-12...1e12), "the largest value") {
        .value($0.numberValue("value"))
      },
    ])

  func clipping(_ diagnostics: inout Diagnostics) -> Clipping? {
    fields["clip"].flatMap { Self.clippings.read($0, &diagnostics) }
  }

  var penalty: Penalty {
    Penalty(
      l1: fields.numberValue("l1"), l2: fields.numberValue("l2"),
      includesBiases: !fields.flagValue("spare_biases"))
  }
}
