/// Holds a value against the form it must have and marks every difference.
struct FormCheck {
  /// What the value belongs to, for messages: a key's name.
  var key: String
  /// Whether it is one of several under that key.
  var isItem = false

  /// Whether the value can be decoded: unknown keys are marked but do no harm.
  static func passes(_ value: YAMLValue, _ table: FieldTable, _ proof: inout Proof) -> Bool {
    FormCheck(key: table.name).check(value, table, &proof)
  }

  private func check(_ value: YAMLValue, _ form: Form, _ proof: inout Proof) -> Bool {
    guard form.fits(value.outline) else { return fail(value, form.words, &proof) }
    switch (form, value.content) {
    case (.mapping(let table), .mapping):
      return check(value, table, &proof)
    case (.variant(let name, let tables), .mapping):
      return check(value, name, tables, &proof)
    case (.list(let item, let count), .list(let values)):
      return check(values, item, count, value, &proof)
    case (.dictionary(let form), .mapping(let entries)):
      return entries.map { FormCheck(key: $0.key.string).check($0.value, form, &proof) }
        .allSatisfy(\.self)
    case (.either(let forms), _):
      guard let first = forms.first(where: { $0.fits(value.outline) }) else { return true }
      return check(value, first, &proof)
    case (_, .scalar(let text)):
      return check(text, value, form, &proof)
    default:
      return true
    }
  }

  private func check(_ value: YAMLValue, _ table: FieldTable, _ proof: inout Proof) -> Bool {
    let entries = value.entries ?? []
    var isGood = true
    for entry in entries {
      guard let form = table[entry.key.string]?.form ?? table.others else {
        markUnknown(entry.key, table, &proof)
        continue
      }
      let check = FormCheck(key: entry.key.string)
      if !check.check(entry.value, form, &proof) { isGood = false }
    }
    return markMissing(value, table, &proof) ? false : isGood
  }

  /// A missing key that stands there misspelled is told once.
  private func markMissing(_ value: YAMLValue, _ table: FieldTable, _ proof: inout Proof) -> Bool {
    let names = table.keys.map(\.name)
    let missing = table.keys.filter { $0.isRequired && value.value($0.name) == nil }
    let slips = (value.entries ?? []).map(\.key.string).filter { table[$0] == nil }
      .compactMap { Suggestion.nearest(to: $0, among: names) }
    for key in missing where !slips.contains(key.name) {
      proof.mark(.missing(key: key.name, of: table.name, help: key.help), at: value.place)
    }
    return !missing.isEmpty
  }

  private func check(
    _ value: YAMLValue, _ name: String, _ tables: [FieldTable], _ proof: inout Proof
  ) -> Bool {
    if let table = Form.variant(of: value, tables) { return check(value, table, &proof) }
    let known = tables.map { $0.keys[0].name }
    let first = value.entries?.first?.key
    proof.mark(
      .unknown(.key(of: name), name: first?.string ?? "", known: known),
      at: first?.start ?? value.place)
    return false
  }

  private func markUnknown(_ key: PlacedText, _ table: FieldTable, _ proof: inout Proof) {
    let known = table.keys.map(\.name)
    proof.mark(.unknown(.key(of: table.name), name: key.string, known: known), at: key.start)
  }

  private func check(
    _ values: [YAMLValue], _ item: Form, _ count: ClosedRange<Int>, _ list: YAMLValue,
    _ proof: inout Proof
  ) -> Bool {
    guard count.contains(values.count) else {
      let least = count.lowerBound
      let most = count.upperBound
      let words =
        least == most ? "\(least)" : values.count < least ? "\(least) or more" : "\(most) or fewer"
      return fail(list, "a list of \(words)", &proof)
    }
    let check = FormCheck(key: key, isItem: true)
    return values.map { check.check($0, item, &proof) }.allSatisfy(\.self)
  }

  private func check(
    _ text: PlacedText, _ value: YAMLValue, _ form: Form, _ proof: inout Proof
  ) -> Bool {
    guard !text.trimmed.isEmpty else { return fail(value, form.words, &proof) }
    switch form {
    case .special(_, let reads): return reads(text, key, &proof)
    case .formula: return FormulaParser.parse(text, &proof) != nil
    case .lines: return LinesReader.read(text, &proof) != nil
    case .markdown: return InlineReader.read(text, &proof) != nil
    case .word(let known):
      if known.contains(text.string) { return true }
      proof.mark(.unknown(.value(of: key), name: text.string, known: known), at: text.start)
      return false
    default: return form.accepts(text.string) || fail(value, form.words, &proof)
    }
  }

  private func fail(_ value: YAMLValue, _ expected: String, _ proof: inout Proof) -> Bool {
    let found = Form.describe(value)
    let subject = isItem ? "an item of `\(key)`" : "`\(key)`"
    proof.mark(.unexpected(key: subject, expected: expected, found: found), at: value.place)
    return false
  }
}

extension YAMLValue {
  var outline: Form.Outline {
    switch content {
    case .scalar: .scalar
    case .list: .list
    case .mapping: .mapping
    }
  }
}

extension Form {
  /// Whether a scalar's text is of this form, where that can be told from the text alone.
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
