import NeuralNetworks

/// The keys of losses, optimizers, schedules and clipping.
extension BlockTables {
  static let loss = FieldType.either([.word(Loss.names), .variant("loss", [huber, heads])])

  private static let oneLoss = FieldType.either([.word(Loss.names), .variant("loss", [huber])])

  private static let huber = FieldTable(
    name: "loss",
    keys: [Field("huber", .number(1e-9...1e9), required: true, "where it turns linear")])

  private static let heads = FieldTable(
    name: "loss",
    keys: [
      Field(
        "heads", .list(.mapping(head), count: 1...100), required: true,
        "a loss for each stretch of outputs; they add")
    ])

  static let head = FieldTable(
    name: "head",
    keys: [
      Field("outputs", .whole(1...1_000_000), required: true, "how many outputs it judges"),
      Field("loss", oneLoss, required: true, "its loss"),
      Field("weight", .number(0...1e6), "how much it counts; 1 if missing"),
    ])

  static let optimizer = FieldType.either([
    .word(Optimizer.names), .variant("optimizer", optimizers),
  ])

  static let optimizers = [
    optimizer("momentum", ["momentum"]), optimizer("nesterov", ["momentum"]),
    optimizer("adagrad", ["epsilon"]), optimizer("rmsprop", ["decay", "epsilon"]),
    optimizer("adam", ["beta1", "beta2", "epsilon"]),
    optimizer("adamw", ["beta1", "beta2", "epsilon", "decay"]),
  ]

  /// `{adam: {beta1: 0.9}}`; the rate has a key of its own.
  private static func optimizer(_ name: String, _ numbers: [String]) -> FieldTable {
    let inner = FieldTable(
      name: name,
      keys: numbers.map { number in
        // A mean that forgets nothing never begins: Adam would divide 0 by 0.
        let isMemory = number.hasPrefix("beta") || name == "rmsprop" && number == "decay"
        let range = isMemory ? 0...1.0.nextDown : 0...1
        return Field(number, .number(range), "the usual value if missing")
      })
    return FieldTable(
      name: "optimizer", keys: [Field(name, .mapping(inner), required: true, "its numbers")])
  }

  static let clippings = ["norm", "value"].map { name in
    FieldTable(
      name: "clipping",
      keys: [Field(name, .number(1e-12...1e12), required: true, "the largest \(name)")])
  }

  static let schedules = plainSchedules + [warmUp]

  private static let plainSchedules = [
    FieldTable(
      name: "schedule",
      keys: [
        Field(
          "every", .whole(1...1_000_000), required: true, "the rate changes after so many epochs"),
        Field("gamma", .number(0...10), required: true, "by this factor"),
      ]),
    FieldTable(
      name: "schedule",
      keys: [Field("exponential", .number(0...10), required: true, "the factor of each epoch")]),
    FieldTable(
      name: "schedule",
      keys: [
        Field("cosine", .whole(1...1_000_000), required: true, "the epochs of the half wave"),
        Field("floor", .number(0...1), "the factor in the end; 0 if missing"),
      ]),
  ]
  private static let warmUp = FieldTable(
    name: "schedule",
    keys: [
      Field("warm_up", .whole(1...1_000_000), required: true, "the epochs until the full rate"),
      Field("start", .number(0...1), "the factor in the beginning; 0 if missing"),
      Field("then", .variant("schedule", plainSchedules), "what follows; constant if missing"),
    ])
}
