import NeuralNetworks

/// Reads an activation: a name, or a name with its number.
enum ActivationReader {
  static func read(_ value: YAMLValue?) -> Activation {
    guard let value else { return .identity }
    if let name = value.text { return Activation(name: name.string) ?? .identity }
    guard let entry = value.entries?.first, let text = entry.value.text?.string,
      let kind = Activation.Kind(rawValue: entry.key.string)
    else { return .identity }
    let activation = Scalars.number(text).flatMap(kind.with(number:)) ?? kind.with(word: text)
    return activation ?? kind.usual
  }
}
