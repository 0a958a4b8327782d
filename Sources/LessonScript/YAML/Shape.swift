/// The form a value must have. The tables of keys are made of these; the parser and the JSON Schema
/// both read them, so they cannot disagree.
indirect enum Shape: Sendable {
  /// One line or more, taken as it stands.
  case text
  /// Letters, digits, `-` and `_`, beginning with a letter.
  case identifier
  /// Letters, digits and `_`: a name that can stand in a formula.
  case name
  /// Text with emphasis, code and `{values}`.
  case markdown
  case formula
  case whole(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  /// `0.01` or `1%`.
  case tolerance
  case flag
  case word([String])
  case list(Shape, count: ClosedRange<Int>)
  case mapping(KeyTable)
  /// Keys of the author's own, each with a value of one shape.
  case dictionary(Shape)
  /// The first whose outer form (scalar, list, mapping) is the value's.
  case either([Shape])
  /// What a hand-written reader looks at; the words say what it wants.
  case special(String)
}

/// A key of a block: its name, the form of its value, and a line for authors.
struct Key: Sendable {
  var name: String
  var shape: Shape
  var isRequired: Bool
  var help: String

  init(_ name: String, _ shape: Shape, required: Bool = false, _ help: String) {
    self.name = name
    self.shape = shape
    isRequired = required
    self.help = help
  }
}

/// The keys a block or a part of one knows.
struct KeyTable: Sendable {
  /// As in "unknown key `foo` in a question".
  var name: String
  var keys: [Key]
  /// The values of keys of the author's own, where such are welcome.
  var others: Shape?

  init(name: String, keys: [Key], others: Shape? = nil) {
    self.name = name
    self.keys = keys
    self.others = others
  }

  subscript(name: String) -> Key? { keys.first { $0.name == name } }
}

extension Shape {
  enum OuterForm { case scalar, list, mapping }

  /// What the value is on the outside; nil fits all.
  func fits(_ form: OuterForm) -> Bool {
    switch self {
    case .list: form == .list
    case .mapping, .dictionary: form == .mapping
    case .either(let shapes): shapes.contains { $0.fits(form) }
    case .special: true
    default: form == .scalar
    }
  }

  /// In words, after "must be".
  var words: String {
    switch self {
    case .text, .markdown: "text"
    case .identifier: "a name of letters, digits, - and _ that begins with a letter"
    case .name: "a name of letters, digits and _ that begins with a letter"
    case .formula: "a formula"
    case .whole(let range): "a whole number \(Self.words(range))"
    case .number(let range): "a number \(Self.words(range))"
    case .tolerance: "a number such as 0.01 or a percentage such as 1%"
    case .flag: "true or false"
    case .word(let words): Self.alternatives(words)
    case .list(let shape, _): "a list, each item \(shape.words)"
    case .mapping(let table): "keys and values (\(table.keys.map(\.name).joined(separator: ", ")))"
    case .dictionary(let shape): "keys and values, each value \(shape.words)"
    case .either(let shapes): shapes.map(\.words).joined(separator: ", or ")
    case .special(let words): words
    }
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
    case (true, false): "from \(short(range.lowerBound))"
    default: "from \(short(range.lowerBound)) to \(short(range.upperBound))"
    }
  }

  private static func short(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }

  /// What a value is, in words, after "not".
  static func describe(_ value: YAMLValue) -> String {
    switch value.content {
    case .list(let items): items.isEmpty ? "an empty list" : "a list"
    case .mapping: "keys and values"
    case .scalar(let text):
      text.isEmpty
        ? "nothing" : "`\(text.string.prefix(40))\(text.characters.count > 40 ? "…" : "")`"
    }
  }
}
