import NeuralNetworks

/// Reads where weights or biases begin.
struct InitializationReader {
  let key: String
  let value: YAMLValue

  func read(_ proof: inout Proof) -> Initialization? {
    if let text = value.text { return Self.scheme(text, key: key, &proof) }
    if let entry = value.entries?.first { return distribution(entry) }
    return .explicit(Self.numbers(value))
  }

  private static func numbers(_ value: YAMLValue) -> [Double] {
    if let list = value.list { return list.flatMap(numbers) }
    return value.text.flatMap { Scalars.number($0.string) }.map { [$0] } ?? []
  }

  static func readsScheme(_ text: PlacedText, key: String, _ proof: inout Proof) -> Bool {
    scheme(text, key: key, &proof) != nil
  }

  private static func scheme(_ text: PlacedText, key: String, _ proof: inout Proof)
    -> Initialization?
  {
    if let number = Scalars.number(text.string) { return .explicit([number]) }
    switch text.string {
    case "zeros": return .zeros
    case "glorot-uniform": return .glorotUniform
    case "glorot-normal": return .glorotNormal
    case "he-uniform": return .heUniform
    case "he-normal": return .heNormal
    case "inverse-root": return .inverseRoot
    default:
      let known = BlockTables.schemes
      proof.mark(.unknown(.value(of: key), name: text.string, known: known), at: text.start)
      return nil
    }
  }

  private func distribution(_ entry: YAMLEntry) -> Initialization? {
    let numbers = Self.numbers(entry.value)
    switch (entry.key.string, numbers.count) {
    case ("constant", 1): return .constant(numbers[0])
    case ("normal", 2): return .normal(mean: numbers[0], deviation: numbers[1])
    case ("uniform", 2): return .uniform(low: numbers[0], high: numbers[1])
    default: return nil
    }
  }
}
