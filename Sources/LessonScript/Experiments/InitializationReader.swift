import NeuralNetworks

/// Reads where weights or biases begin: numbers, a scheme, or a distribution.
struct InitializationReader {
  let key: String
  let value: YAMLValue

  static let type = FieldType.either([
    .special("a number, or one of \(schemeNames.joined(separator: ", "))", reads: readsScheme),
    numbers(depth: 4), distributions.type,
  ])

  private static let number = FieldType.number(-1e300...1e300)

  /// Lists of numbers, of lists of numbers, and so on.
  private static func numbers(depth: Int) -> FieldType {
    let count = 1...1_000_000
    guard depth > 1 else { return .list(number, count: count) }
    return .list(.either([numbers(depth: depth - 1), number]), count: count)
  }

  func read(_ diagnostics: inout Diagnostics) -> Initialization? {
    if let text = value.text { return Self.scheme(text, key: key, &diagnostics) }
    if value.entries != nil { return Self.distributions.read(value, &diagnostics) }
    return .explicit(Self.numbers(value))
  }

  private static func numbers(_ value: YAMLValue) -> [Double] {
    if let list = value.list { return list.flatMap(numbers) }
    return value.text.flatMap { Scalars.number($0.string) }.map { [$0] } ?? []
  }

  // MARK: By name

  /// The schemes that need no number.
  private static let schemes: [(name: String, start: Initialization)] = [
    ("zeros", .zeros), ("glorot-uniform", .glorotUniform), ("glorot-normal", .glorotNormal),
    ("he-uniform", .heUniform), ("he-normal", .heNormal), ("inverse-root", .inverseRoot),
  ]

  static let schemeNames = schemes.map(\.name)

  @Sendable private static func readsScheme(
    _ text: PositionedText, key: String, _ diagnostics: inout Diagnostics
  ) -> Bool { scheme(text, key: key, &diagnostics) != nil }

  private static func scheme(
    _ text: PositionedText, key: String, _ diagnostics: inout Diagnostics
  ) -> Initialization? {
    if let number = Scalars.number(text.string) { return .explicit([number]) }
    if let scheme = schemes.first(where: { $0.name == text.string }) { return scheme.start }
    diagnostics.report(
      .unknown(.value(of: key), name: text.string, known: schemeNames), at: text.start)
    return nil
  }

  // MARK: By distribution

  private static let pair = FieldType.list(number, count: 2...2)

  private static let distributions = Variants<Initialization>(
    name: "scheme",
    [
      Variant("scheme", key: "uniform", pair, "[low, high]") {
        .uniform(low: $0.numbers("uniform")[0], high: $0.numbers("uniform")[1])
      },
      Variant("scheme", key: "normal", pair, "[mean, deviation]") {
        .normal(mean: $0.numbers("normal")[0], deviation: $0.numbers("normal")[1])
      },
      Variant("scheme", key: "constant", number, "the number that all have") {
        .constant($0.numberValue("constant"))
      },
    ])
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
