/// The type a value must have. The tables of keys are made of these; the parser and the JSON Schema
/// both read them, so they cannot disagree.
indirect enum FieldType: Sendable {
  /// One line or more, taken as it stands.
  case text
  /// Letters, digits, `-` and `_`, beginning with a letter.
  case identifier
  /// Letters, digits and `_`: a name that can stand in a formula.
  case name
  /// Text with emphasis, code and `{values}`.
  case markdown
  /// Lines set as they stand, with `{values}`.
  case lines
  case formula
  case whole(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  /// `0.01` or `1%`.
  case tolerance
  case flag
  case word([String])
  case list(FieldType, count: ClosedRange<Int>)
  case mapping(FieldTable)
  /// The table whose first key is there; the name is for messages.
  case variant(String, [FieldTable])
  /// Keys of the author's own, each with a value of one type.
  case dictionary(FieldType)
  /// The first whose node kind (scalar, list, mapping) is the value's.
  case either([FieldType])
  /// A scalar with a reader of its own that reports what is wrong; the words say what it wants.
  case special(String, reads: @Sendable (PositionedText, _ key: String, inout Diagnostics) -> Bool)
}

extension FieldType {
  enum NodeKind { case scalar, list, mapping }

  /// What the value is on the outside; nil fits all.
  func fits(_ kind: NodeKind) -> Bool {
    switch self {
    case .list: kind == .list
    case .mapping, .variant, .dictionary: kind == .mapping
    case .either(let types): types.contains { $0.fits(kind) }
    case .special: kind == .scalar
    default: kind == .scalar
    }
  }

  /// In words, after "must be".
  var words: String {
    switch self {
    case .text, .markdown, .lines: "text"
    case .identifier: "a name of letters, digits, - and _ that begins with a letter"
    case .name: "a name of letters, digits and _ that begins with a letter"
    case .formula: "a formula"
    case .whole(let range): "a whole number \(Self.words(range))"
    case .number(let range): "a number \(Self.words(range))"
    case .tolerance: "a number such as 0.01 or a percentage such as 1%"
    case .flag: "true or false"
    case .word(let words): Self.alternatives(words)
    case .list(let type, _): "a list, each item \(type.words)"
    case .mapping(let table): "keys and values (\(table.keys.map(\.name).joined(separator: ", ")))"
    case .variant(_, let tables):
      "keys and values with \(Self.alternatives(tables.map { "`\($0.keys[0].name)`" }))"
    case .dictionary(let type): "keys and values, each value \(type.words)"
    case .either(let types): types.map(\.words).joined(separator: ", or ")
    case .special(let words, _): words
    }
  }

  /// The table that a value follows: the one whose first key it has.
  static func variant(of value: YAMLValue, _ tables: [FieldTable]) -> FieldTable? {
    tables.first { value.value($0.keys[0].name) != nil }
  }

  static func alternatives(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1]
  }

  private static func words(_ range: ClosedRange<Int>) -> String {
    range.upperBound == .max
      ? "from \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
  }

  private static func words(_ range: ClosedRange<Double>) -> String {
    switch (range.lowerBound.isFinite && abs(range.lowerBound) < 1e300, range.upperBound < 1e300) {
    case (false, false): "such as 0.5 or 1e-3"
    case (true, false): "from \(range.lowerBound.short)"
    case (true, true) where range.upperBound == 1.0.nextDown:
      "from \(range.lowerBound.short) to below 1"
    default: "from \(range.lowerBound.short) to \(range.upperBound.short)"
    }
  }

  /// What a value is, in words, after "not".
  static func describe(_ value: YAMLValue) -> String {
    switch value.content {
    case .list(let items): items.isEmpty ? "an empty list" : "a list of \(items.count)"
    case .mapping: "keys and values"
    case .scalar(let text):
      text.isEmpty
        ? "nothing" : "`\(text.string.prefix(40))\(text.characters.count > 40 ? "…" : "")`"
    }
  }
}

extension FieldType {
  /// One text, or a list of some.
  static let texts = FieldType.either([.list(.text, count: 1...100), .text])

  /// One of the cases, or a list of some.
  static func words<Words: CaseIterable & RawRepresentable>(_: Words.Type) -> FieldType
  where Words.RawValue == String {
    words(of: Words.allCases.map(\.rawValue))
  }

  /// One of the words, or a list of some.
  static func words(of known: [String]) -> FieldType {
    .either([.list(.word(known), count: 1...20), .word(known)])
  }
}
