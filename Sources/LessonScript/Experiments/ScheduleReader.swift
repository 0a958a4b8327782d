import NeuralNetworks

/// Reads how the learning rate changes from epoch to epoch.
enum ScheduleReader {
  static let schedules = plainSchedules + [warmUp]

  private static let epochs = 1...1_000_000

  private static let plainSchedules = Variants<Schedule>(
    name: "schedule",
    [
      Variant(
        FieldTable(
          name: "schedule",
          keys: [
            Field(
              "every", .whole(epochs), required: true, "the rate changes after so many epochs"),
            Field("gamma", .number(0...10), required: true, "by this factor"),
          ])
      ) { fields, _ in
        .step(every: fields.wholeValue("every"), gamma: fields.numberValue("gamma"))
      },
      Variant("schedule", key: "exponential", .number(0...10), "the factor of each epoch") {
        .exponential(gamma: $0.numberValue("exponential"))
      },
      Variant(
        FieldTable(
          name: "schedule",
          keys: [
            Field("cosine", .whole(epochs), required: true, "the epochs of the half wave"),
            Field("floor", .number(0...1), usual: "0", "the factor in the end"),
          ])
      ) { fields, _ in
        .cosine(epochs: fields.wholeValue("cosine"), floor: fields.numberValue("floor"))
      },
    ])

  private static let warmUp = Variant<Schedule>(
    FieldTable(
      name: "schedule",
      keys: [
        Field("warm_up", .whole(epochs), required: true, "the epochs until the full rate"),
        Field("start", .number(0...1), usual: "0", "the factor in the beginning"),
        Field("then", plainSchedules.type, "what follows; constant if missing"),
      ])
  ) { fields, diagnostics in
    let next = fields["then"].flatMap { plainSchedules.read($0, &diagnostics) }
    return .warmUp(
      epochs: fields.wholeValue("warm_up"), start: fields.numberValue("start"),
      next: next ?? .constant)
  }
}
