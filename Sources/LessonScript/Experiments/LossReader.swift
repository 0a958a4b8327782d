import NeuralNetworks

/// Reads what is made small: one loss, or a sum over several heads.
struct LossReader {
  let fields: FieldValues

  /// nil leaves it to the last activation.
  var loss: Loss? { fields["loss"].flatMap(Self.loss) }

  private static func loss(_ value: YAMLValue) -> Loss? {
    if let name = value.text { return Loss(name: name.string) }
    if let heads = value.value("heads")?.list { return .heads(heads.compactMap(head)) }
    return value.value("huber")?.text.flatMap { Scalars.number($0.string) }
      .map { .huber(delta: $0) }
  }

  private static func head(_ value: YAMLValue) -> Loss.Head? {
    let fields = FieldValues(value: value, table: BlockTables.head)
    guard let outputs = fields.whole("outputs"), let loss = fields["loss"].flatMap(loss) else {
      return nil
    }
    return Loss.Head(outputs: outputs, loss: loss, weight: fields.number("weight") ?? 1)
  }
}
