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

/// Reads how the learning rate changes from epoch to epoch.
struct ScheduleReader {
  let fields: FieldValues

  var schedule: Schedule? { fields["schedule"].flatMap(Self.schedule) }

  private static func schedule(_ value: YAMLValue) -> Schedule? {
    func number(_ key: String) -> Double? {
      value.value(key)?.text.flatMap { Scalars.number($0.string) }
    }
    if let every = number("every") { return .step(every: Int(every), gamma: number("gamma") ?? 1) }
    if let gamma = number("exponential") { return .exponential(gamma: gamma) }
    if let epochs = number("cosine") {
      return .cosine(epochs: Int(epochs), floor: number("floor") ?? 0)
    }
    guard let epochs = number("warm_up") else { return nil }
    let next = value.value("then").flatMap(schedule) ?? .constant
    return .warmUp(epochs: Int(epochs), start: number("start") ?? 0, next: next)
  }
}
