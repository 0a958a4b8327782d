import NeuralNetworks

/// Reads where weights or biases begin.
struct InitializationReader {
  let key: String
  let value: YAMLValue

  func read(_ diagnostics: inout Diagnostics) -> Initialization? {
    if let text = value.text { return Self.scheme(text, key: key, &diagnostics) }
    if let entry = value.entries?.first { return distribution(entry) }
    return .explicit(Self.numbers(value))
  }

  private static func numbers(_ value: YAMLValue) -> [Double] {
    if let list = value.list { return list.flatMap(numbers) }
    return value.text.flatMap { Scalars.number($0.string) }.map { [$0] } ?? []
  }

  static func readsScheme(_ text: PositionedText, key: String, _ diagnostics: inout Diagnostics)
    -> Bool
  {
    scheme(text, key: key, &diagnostics) != nil
  }

  private static func scheme(_ text: PositionedText, key: String, _ diagnostics: inout Diagnostics)
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
      diagnostics.report(.unknown(.value(of: key), name: text.string, known: known), at: text.start)
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

/// The lengths that written-out weights must have, from the outside in: a row per unit, a number
/// per input, as in PyTorch. Without it, rows and columns could be swapped and nobody would know.
struct WeightShape {
  /// nil where only the network knows.
  let extents: [Int?]

  init(_ extents: [Int?]) {
    self.extents = extents
  }

  /// A flat list is taken in reading order; the engine counts it.
  func check(_ value: YAMLValue, _ key: String, _ diagnostics: inout Diagnostics) {
    guard let items = value.list, items.contains(where: { $0.list != nil }) else { return }
    var lengths = extents
    check(value, key, level: 0, &lengths, &diagnostics)
  }

  private func check(
    _ value: YAMLValue, _ key: String, level: Int, _ lengths: inout [Int?],
    _ diagnostics: inout Diagnostics
  ) {
    guard level < extents.count else {
      if value.list != nil {
        diagnostics.report(.experiment(.weightDepth(extents.count)), at: value.position)
      }
      return
    }
    guard let items = value.list else {
      return diagnostics.report(.experiment(.weightDepth(extents.count)), at: value.position)
    }
    let expected = lengths[level] ?? items.count
    lengths[level] = expected
    guard items.count == expected else {
      let what = level == 0 && extents.count > 1 ? "row" : "number"
      let problem = ExperimentProblem.weightCount(what, found: items.count, expected: expected)
      return diagnostics.report(.experiment(problem), at: value.position)
    }
    for item in items { check(item, key, level: level + 1, &lengths, &diagnostics) }
  }
}
