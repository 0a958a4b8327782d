import NeuralNetworks

/// Reads an activation: a name, or a name with its number.
enum ActivationReader {
  static func read(_ value: YAMLValue?) -> Activation {
    guard let value else { return .identity }
    if let name = value.text { return Activation(name: name.string) ?? .identity }
    guard let entry = value.entries?.first, let text = entry.value.text?.string else {
      return .identity
    }
    let number = Scalars.number(text) ?? 0
    switch entry.key.string {
    case "elu": return .elu(alpha: number)
    case "step": return .step(StepCondition(rawValue: text) ?? .atLeastZero)
    default: return .leakyReLU(slope: number)
    }
  }
}
