/// The form a value must have. The tables of keys are made of these; the parser and the JSON Schema
/// both read them, so they cannot disagree.
indirect enum Form: Sendable {
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
  case list(Form, count: ClosedRange<Int>)
  case mapping(FieldTable)
  /// The table whose first key is there; the name is for messages.
  case variant(String, [FieldTable])
  /// Keys of the author's own, each with a value of one form.
  case dictionary(Form)
  /// The first whose outer form (scalar, list, mapping) is the value's.
  case either([Form])
  /// A scalar with a reader of its own that marks what is wrong; the words say what it wants.
  case special(String, reads: @Sendable (PlacedText, _ key: String, inout Proof) -> Bool)
}

/// A key of a block: its name, the form of its value, and a line for authors.
struct Field: Sendable {
  var name: String
  var form: Form
  var isRequired: Bool
  var help: String

  init(_ name: String, _ form: Form, required: Bool = false, _ help: String) {
    self.name = name
    self.form = form
    isRequired = required
    self.help = help
  }
}

/// The keys a block or a part of one knows.
struct FieldTable: Sendable {
  /// As in "unknown key `foo` in a question".
  var name: String
  var keys: [Field]
  /// The values of keys of the author's own, where such are welcome.
  var others: Form?

  init(name: String, keys: [Field], others: Form? = nil) {
    self.name = name
    self.keys = keys
    self.others = others
  }

  subscript(name: String) -> Field? { keys.first { $0.name == name } }
}

extension Form {
  enum Outline { case scalar, list, mapping }

  /// What the value is on the outside; nil fits all.
  func fits(_ outline: Outline) -> Bool {
    switch self {
    case .list: outline == .list
    case .mapping, .variant, .dictionary: outline == .mapping
    case .either(let forms): forms.contains { $0.fits(outline) }
    case .special: outline == .scalar
    default: outline == .scalar
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
    case .list(let form, _): "a list, each item \(form.words)"
    case .mapping(let table): "keys and values (\(table.keys.map(\.name).joined(separator: ", ")))"
    case .variant(_, let tables):
      "keys and values with \(Self.alternatives(tables.map { "`\($0.keys[0].name)`" }))"
    case .dictionary(let form): "keys and values, each value \(form.words)"
    case .either(let forms): forms.map(\.words).joined(separator: ", or ")
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
