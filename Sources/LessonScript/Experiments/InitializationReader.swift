import NeuralNetworks

/// Reads where weights or biases begin.
struct InitializationReader {
  let key: String
  let value: YAMLValue

  func read(_ proof: inout Proof) -> Initialization? {
    if let text = value.text { return Self.scheme(text, key: key, &proof) }
    if let entry = value.entries?.first { return distribution(entry) }
    let cells = (value.list ?? []).flatMap { $0.list ?? [$0] }
    return .explicit(cells.compactMap { $0.text.flatMap { Scalars.number($0.string) } })
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
    let numbers = (entry.value.list ?? []).compactMap {
      $0.text.flatMap { Scalars.number($0.string) }
    }
    guard numbers.count == 2 else { return nil }
    return entry.key.string == "normal"
      ? .normal(mean: numbers[0], deviation: numbers[1])
      : .uniform(low: numbers[0], high: numbers[1])
  }
}
