import NeuralNetworks

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
