/// Holds a value against the shape it must have and marks every difference.
struct ShapeCheck {
  /// What the value belongs to, for messages: a key's name.
  var key: String

  /// Whether the value can be decoded: unknown keys are marked but do no harm.
  static func passes(_ value: YAMLValue, _ table: KeyTable, _ proof: inout Proof) -> Bool {
    ShapeCheck(key: table.name).check(value, table, &proof)
  }

  private func check(_ value: YAMLValue, _ shape: Shape, _ proof: inout Proof) -> Bool {
    guard shape.fits(value.outerForm) else { return fail(value, shape.words, &proof) }
    switch (shape, value.content) {
    case (.mapping(let table), .mapping):
      return check(value, table, &proof)
    case (.list(let item, let count), .list(let values)):
      return check(values, item, count, value, &proof)
    case (.dictionary(let shape), .mapping(let entries)):
      return entries.map { ShapeCheck(key: $0.key.string).check($0.value, shape, &proof) }
        .allSatisfy(\.self)
    case (.either(let shapes), _):
      guard let first = shapes.first(where: { $0.fits(value.outerForm) }) else { return true }
      return check(value, first, &proof)
    case (_, .scalar(let text)):
      return check(text, value, shape, &proof)
    default:
      return true
    }
  }

  private func check(_ value: YAMLValue, _ table: KeyTable, _ proof: inout Proof) -> Bool {
    let entries = value.entries ?? []
    var isGood = true
    for entry in entries {
      guard let shape = table[entry.key.string]?.shape ?? table.others else {
        markUnknown(entry.key, table, &proof)
        continue
      }
      let check = ShapeCheck(key: entry.key.string)
      if !check.check(entry.value, shape, &proof) { isGood = false }
    }
    for key in table.keys where key.isRequired && value.value(key.name) == nil {
      proof.mark(.missing(key: key.name, of: table.name, help: key.help), at: value.place)
      isGood = false
    }
    return isGood
  }

  private func markUnknown(_ key: PlacedText, _ table: KeyTable, _ proof: inout Proof) {
    let known = table.keys.map(\.name)
    proof.mark(.unknown(.key(of: table.name), name: key.string, known: known), at: key.start)
  }

  private func check(
    _ values: [YAMLValue], _ item: Shape, _ count: ClosedRange<Int>, _ list: YAMLValue,
    _ proof: inout Proof
  ) -> Bool {
    guard count.contains(values.count) else {
      let least = count.lowerBound
      return fail(list, least == 1 ? "a list with an item" : "a list of \(least) or more", &proof)
    }
    return values.map { check($0, item, &proof) }.allSatisfy(\.self)
  }

  private func check(
    _ text: PlacedText, _ value: YAMLValue, _ shape: Shape, _ proof: inout Proof
  ) -> Bool {
    if case .special = shape { return true }
    guard !text.trimmed.isEmpty else { return fail(value, shape.words, &proof) }
    switch shape {
    case .formula: return FormulaParser.parse(text, &proof) != nil
    case .markdown: return InlineReader.read(text, &proof) != nil
    case .word(let known):
      if known.contains(text.string) { return true }
      proof.mark(.unknown(.value(of: key), name: text.string, known: known), at: text.start)
      return false
    default: return shape.accepts(text.string) || fail(value, shape.words, &proof)
    }
  }

  private func fail(_ value: YAMLValue, _ expected: String, _ proof: inout Proof) -> Bool {
    let found = Shape.describe(value)
    proof.mark(.unexpected(key: key, expected: expected, found: found), at: value.place)
    return false
  }
}

extension YAMLValue {
  var outerForm: Shape.OuterForm {
    switch content {
    case .scalar: .scalar
    case .list: .list
    case .mapping: .mapping
    }
  }
}

extension Shape {
  /// Whether a scalar's text is of this shape, where that can be told from the text alone.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .identifier: Scalars.isIdentifier(text)
    case .name: Scalars.isIdentifier(text) && !text.contains("-")
    case .whole(let range): Scalars.whole(text).map(range.contains) ?? false
    case .number(let range): Scalars.number(text).map(range.contains) ?? false
    case .tolerance: Scalars.tolerance(text) != nil
    case .flag: Scalars.flag(text) != nil
    default: true
    }
  }
}
