/// Compares a value with the type its key asks for and reports every difference.
struct FieldCheck {
  /// What the value belongs to, for messages: a key's name.
  var key: String
  /// Whether it is one of several under that key.
  var isItem = false

  /// Whether the value can be decoded: unknown keys are reported but do no harm.
  static func passes(_ value: YAMLValue, _ table: FieldTable, _ diagnostics: inout Diagnostics)
    -> Bool
  {
    FieldCheck(key: table.name).check(value, table, &diagnostics)
  }

  private func check(_ value: YAMLValue, _ type: FieldType, _ diagnostics: inout Diagnostics)
    -> Bool
  {
    guard type.fits(value.kind) else {
      if case .mapping(let table) = type, let text = value.text, !text.isEmpty,
        table.keys[0].type.accepts(text.string)
      {
        let problem = YAMLProblem.numbersBelong(
          key: key, inside: table.keys[0].name, found: text.string)
        diagnostics.report(.yaml(problem), at: value.position)
        return false
      }
      return fail(value, type.words, &diagnostics)
    }
    switch (type, value.content) {
    case (.mapping(let table), .mapping):
      return check(value, table, &diagnostics)
    case (.variant(let name, let tables), .mapping):
      return check(value, name, tables, &diagnostics)
    case (.list(let item, let count), .list(let values)):
      return check(values, item, count, value, &diagnostics)
    case (.dictionary(let type), .mapping(let entries)):
      return entries.map { FieldCheck(key: $0.key.string).check($0.value, type, &diagnostics) }
        .allSatisfy(\.self)
    case (.either(let types), _):
      guard let first = types.first(where: { $0.fits(value.kind) }) else { return true }
      return check(value, first, &diagnostics)
    case (_, .scalar(let text)):
      return check(text, value, type, &diagnostics)
    default:
      return true
    }
  }

  private func check(_ value: YAMLValue, _ table: FieldTable, _ diagnostics: inout Diagnostics)
    -> Bool
  {
    let entries = value.entries ?? []
    var isGood = true
    for entry in entries {
      guard let type = (table[entry.key.string] ?? table.others)?.type else {
        reportUnknown(entry.key, table, &diagnostics)
        continue
      }
      let check = FieldCheck(key: entry.key.string)
      if !check.check(entry.value, type, &diagnostics) { isGood = false }
    }
    return reportMissing(value, table, &diagnostics) ? false : isGood
  }

  /// A missing key that stands there misspelled is told once.
  private func reportMissing(
    _ value: YAMLValue, _ table: FieldTable, _ diagnostics: inout Diagnostics
  ) -> Bool {
    let names = table.keys.map(\.name)
    let missing = table.keys.filter { $0.isRequired && value.value($0.name) == nil }
    let slips = (value.entries ?? []).map(\.key.string).filter { table[$0] == nil }
      .compactMap { Suggestion.nearest(to: $0, among: names) }
    for key in missing where !slips.contains(key.name) {
      diagnostics.report(
        .missing(key: key.name, of: table.name, help: key.help), at: value.position)
    }
    return !missing.isEmpty
  }

  private func check(
    _ value: YAMLValue, _ name: String, _ tables: [FieldTable], _ diagnostics: inout Diagnostics
  ) -> Bool {
    if let table = FieldType.variant(of: value, tables) { return check(value, table, &diagnostics) }
    let known = tables.map { $0.keys[0].name }
    let first = value.entries?.first?.key
    if let name = value.entries?.first?.value.text?.string, known.contains(name), let first {
      diagnostics.report(.yaml(.nameIsKey(name)), at: first.start)
      return false
    }
    diagnostics.report(
      .unknown(.key(of: name), name: first?.string ?? "", known: known),
      at: first?.start ?? value.position)
    return false
  }

  private func reportUnknown(
    _ key: PositionedText, _ table: FieldTable, _ diagnostics: inout Diagnostics
  ) {
    if let (problem, position) = YAMLSlip.find(inKey: key) {
      return diagnostics.report(.yaml(problem), at: position)
    }
    if let owner = Self.owner(of: key.string, besides: table) {
      let problem = YAMLProblem.keyElsewhere(key.string, table: table.name, owner: owner)
      return diagnostics.report(.yaml(problem), at: key.start)
    }
    let known = table.keys.map(\.name)
    diagnostics.report(
      .unknown(.key(of: table.name), name: key.string, known: known), at: key.start)
  }

  /// `data` and the experiment around it are easily mistaken for each other.
  private static func owner(of key: String, besides table: FieldTable) -> String? {
    switch table.name {
    case "data" where FieldTable.experiment[key] != nil: "experiment"
    case "experiment" where DataReader.table[key] != nil: "data"
    default: nil
    }
  }

  private func check(
    _ values: [YAMLValue], _ item: FieldType, _ count: ClosedRange<Int>, _ list: YAMLValue,
    _ diagnostics: inout Diagnostics
  ) -> Bool {
    guard count.contains(values.count) else {
      let least = count.lowerBound
      let most = count.upperBound
      let words =
        least == most ? "\(least)" : values.count < least ? "\(least) or more" : "\(most) or fewer"
      return fail(list, "a list of \(words)", &diagnostics)
    }
    let check = FieldCheck(key: key, isItem: true)
    return values.map { check.check($0, item, &diagnostics) }.allSatisfy(\.self)
  }

  private func check(
    _ text: PositionedText, _ value: YAMLValue, _ type: FieldType, _ diagnostics: inout Diagnostics
  ) -> Bool {
    guard !text.trimmed.isEmpty else { return fail(value, type.words, &diagnostics) }
    switch type {
    case .special(_, let reads): return reads(text, key, &diagnostics)
    case .formula: return FormulaParser.parse(text, &diagnostics) != nil
    case .lines: return LinesReader.read(text, &diagnostics) != nil
    case .markdown: return InlineReader.read(text, &diagnostics) != nil
    case .word(let known):
      if known.contains(text.string) { return true }
      diagnostics.report(.unknown(.value(of: key), name: text.string, known: known), at: text.start)
      return false
    default: return type.accepts(text.string) || fail(value, type.words, &diagnostics)
    }
  }

  private func fail(_ value: YAMLValue, _ expected: String, _ diagnostics: inout Diagnostics)
    -> Bool
  {
    let found = FieldType.describe(value)
    let subject = isItem ? "an item of `\(key)`" : "`\(key)`"
    diagnostics.report(
      .unexpected(key: subject, expected: expected, found: found), at: value.position)
    return false
  }
}

extension YAMLValue {
  var kind: FieldType.NodeKind {
    switch content {
    case .scalar: .scalar
    case .list: .list
    case .mapping: .mapping
    }
  }
}

extension FieldType {
  /// Whether a scalar's text is of this type, where that can be told from the text alone.
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
