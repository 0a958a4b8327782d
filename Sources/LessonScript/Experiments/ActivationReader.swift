import NeuralNetworks

/// Reads an activation: a name, or a name with its number.
enum ActivationReader {
  static func read(_ value: YAMLValue?) -> Activation {
    guard let value else { return .identity }
    if let name = value.text { return Activation(name: name.string) ?? .identity }
    let entry = value.entries?.first
    let number = entry?.value.text.flatMap { Scalars.number($0.string) } ?? 0
    return entry?.key.string == "elu" ? .elu(alpha: number) : .leakyReLU(slope: number)
  }
}
