import NeuralNetworks

/// Reads what is made small: one loss, or a sum over several heads.
enum LossReader {
  static let type = FieldType.either([.word(Loss.names), (withNumbers + [heads]).type])

  private static let ofHead = FieldType.either([.word(Loss.names), withNumbers.type])

  private static let withNumbers = Variants<Loss>(
    name: "loss",
    [
      Variant("loss", key: "huber", .number(1e-9...1e9), "where it turns linear") {
        .huber(delta: $0.numberValue("huber"))
      }
    ])

  private static let heads = Variant<Loss>(
    FieldTable(
      name: "loss",
      keys: [
        Field(
          "heads", .list(.mapping(head), count: 1...100), required: true,
          "a loss for each stretch of outputs; they add")
      ])
  ) { fields, diagnostics in
    .heads(
      fields.list("heads").compactMap { value in
        let head = FieldValues(value: value, table: head)
        return loss(head, &diagnostics).map {
          Loss.Head(
            outputs: head.wholeValue("outputs"), loss: $0, weight: head.numberValue("weight"))
        }
      })
  }

  private static let head = FieldTable(
    name: "head",
    keys: [
      Field("outputs", .whole(1...1_000_000), required: true, "how many outputs it judges"),
      Field("loss", ofHead, required: true, "its loss"),
      Field("weight", .number(0...1e6), usual: "1", "how much it counts"),
    ])

  /// The `loss` of an experiment or a head; nil leaves it to the last activation.
  static func loss(_ fields: FieldValues, _ diagnostics: inout Diagnostics) -> Loss? {
    guard let value = fields["loss"] else { return nil }
    if let name = value.text { return Loss(name: name.string) }
    return (withNumbers + [heads]).read(value, &diagnostics)
  }
}
