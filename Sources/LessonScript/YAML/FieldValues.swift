/// The values of a block that has passed `FieldCheck`, read by key.
struct FieldValues {
  let value: YAMLValue
  let table: FieldTable

  var position: SourcePosition { value.position }

  subscript(key: String) -> YAMLValue? {
    precondition(table[key] != nil, "\(key) is not in the table of \(table.name)")
    return value.value(key)
  }

  func positioned(_ key: String) -> PositionedText? { self[key]?.text }

  // nil for a key that is missing and has no usual value.

  func text(_ key: String) -> String? { positioned(key)?.string ?? table[key]?.usual }
  func whole(_ key: String) -> Int? { text(key).flatMap(Scalars.whole) }
  func number(_ key: String) -> Double? { text(key).flatMap(Scalars.number) }
  func flag(_ key: String) -> Bool? { text(key).flatMap(Scalars.flag) }
  func tolerance(_ key: String) -> Tolerance? { text(key).flatMap(Scalars.tolerance) }

  // For keys that are required or have a usual value.

  func textValue(_ key: String) -> String { present(text(key), key) }
  func wholeValue(_ key: String) -> Int { present(whole(key), key) }
  func numberValue(_ key: String) -> Double { present(number(key), key) }
  func flagValue(_ key: String) -> Bool { present(flag(key), key) }

  private func present<Value>(_ value: Value?, _ key: String) -> Value {
    guard let value else { preconditionFailure("\(table.name): `\(key)` has no usual value") }
    return value
  }

  /// The items of a list; a single value counts as a list of one.
  func list(_ key: String) -> [YAMLValue] {
    guard let value = self[key] else { return [] }
    return value.list ?? [value]
  }

  func texts(_ key: String) -> [String] { list(key).compactMap { $0.text?.string } }
  func numbers(_ key: String) -> [Double] { texts(key).compactMap(Scalars.number) }

  /// The keys and values of a part.
  func fields(_ key: String, _ table: FieldTable) -> FieldValues? {
    guard let value = self[key], value.entries != nil else { return nil }
    return FieldValues(value: value, table: table)
  }

  // `FieldCheck` has reported what is wrong; a second reading has nothing to add.

  func markdown(_ key: String, _ diagnostics: Diagnostics) -> [Inline]? {
    positioned(key).flatMap { $0.inlines(diagnostics) }
  }

  func lines(_ key: String, _ diagnostics: Diagnostics) -> [[Inline]]? {
    var copy = Diagnostics(diagnostics.source)
    return positioned(key).flatMap { LinesReader.read($0, &copy) }
  }

  func formula(_ key: String, _ diagnostics: Diagnostics) -> LocatedFormula? {
    positioned(key).flatMap { $0.formula(diagnostics) }
  }
}

extension PositionedText {
  func inlines(_ diagnostics: Diagnostics) -> [Inline]? {
    var copy = Diagnostics(diagnostics.source)
    return InlineReader.read(self, &copy)
  }

  func formula(_ diagnostics: Diagnostics) -> LocatedFormula? {
    var copy = Diagnostics(diagnostics.source)
    return FormulaParser.parse(self, &copy)
  }
}

/// What plain words in YAML mean: by our own rules, not by YAML's, where `no` is false and `1:30`
/// is 90.
enum Scalars {
  static func whole(_ text: String) -> Int? {
    Int(text.filter { $0 != "_" })
  }

  /// A finite decimal number; a true minus sign is welcome.
  static func number(_ text: String) -> Double? {
    let plain = text.replacing("−", with: "-")
    guard plain.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }),
      let value = Double(plain), value.isFinite
    else { return nil }
    return value
  }

  static func flag(_ text: String) -> Bool? {
    switch text {
    case "true": true
    case "false": false
    default: nil
    }
  }

  static func tolerance(_ text: String) -> Tolerance? {
    if text.hasSuffix("%") {
      let share = number(text.dropLast().trimmed)
      return share.flatMap { $0 >= 0 ? .relative($0 / 100) : nil }
    }
    return number(text).flatMap { $0 >= 0 ? .absolute($0) : nil }
  }

  static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter, text.count <= 64 else {
      return false
    }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
