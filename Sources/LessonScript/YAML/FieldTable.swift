/// A key of a block: its name, the type of its value, and a line for authors.
struct Field: Sendable {
  var name: String
  var type: FieldType
  var isRequired: Bool
  /// What counts where the key is missing, as an author would write it; nil where nothing does, or
  /// where it depends on other keys.
  var usual: String?
  var help: String

  init(
    _ name: String, _ type: FieldType, required: Bool = false, usual: String? = nil, _ help: String
  ) {
    self.name = name
    self.type = type
    isRequired = required
    self.usual = usual
    self.help = help
  }
}

/// The keys that a block or a part of one knows: what the parser accepts, the suggestions offer, the
/// JSON Schema and the reference list, and where readers find what counts for a missing key.
struct FieldTable: Sendable {
  /// As in "unknown key `foo` in a question".
  var name: String
  var keys: [Field]
  /// Keys of the author's own, where such are welcome: what they name, and the type of their values.
  var others: Field?

  init(name: String, keys: [Field], others: Field? = nil) {
    self.name = name
    self.keys = keys
    self.others = others
  }

  subscript(name: String) -> Field? { keys.first { $0.name == name } }

  /// This table and those of its keys' values.
  var withParts: [FieldTable] {
    [self] + keys.flatMap { $0.type.tables }
  }

  /// Every table of the language, the parts of blocks included.
  static var all: [FieldTable] {
    [frontMatter] + BlockKind.allCases.flatMap { $0.type.table.withParts }
  }
}

extension FieldType {
  /// The tables of keys that values of this type follow.
  fileprivate var tables: [FieldTable] {
    switch self {
    case .list(let type, _), .dictionary(let type): type.tables
    case .mapping(let table): table.withParts
    case .variant(_, let tables): tables.flatMap(\.withParts)
    case .either(let types): types.flatMap(\.tables)
    case .text, .identifier, .name, .markdown, .lines, .formula, .whole, .number, .tolerance,
      .flag, .word, .special:
      []
    }
  }
}

/// Keys and values that are told apart by their first key, and what they become.
struct Variant<Value>: Sendable {
  let table: FieldTable
  /// nil once a problem is reported.
  let read: @Sendable (FieldValues, inout Diagnostics) -> Value?

  init(
    _ table: FieldTable, read: @escaping @Sendable (FieldValues, inout Diagnostics) -> Value?
  ) {
    self.table = table
    self.read = read
  }

  /// One key with one value, such as `{norm: 1}`.
  init(
    _ name: String, key: String, _ type: FieldType, _ help: String,
    read: @escaping @Sendable (FieldValues) -> Value?
  ) {
    table = FieldTable(name: name, keys: [Field(key, type, required: true, help)])
    self.read = { fields, _ in read(fields) }
  }
}

/// All the variants of one thing.
struct Variants<Value>: Sendable {
  /// As in "unknown key `foo` in a schedule".
  let name: String
  let all: [Variant<Value>]

  init(name: String, _ all: [Variant<Value>]) {
    self.name = name
    self.all = all
  }

  /// What a value must be to be read as one of them.
  var type: FieldType { .variant(name, all.map(\.table)) }

  /// nil for a value that is none of them, and once a problem is reported.
  func read(_ value: YAMLValue, _ diagnostics: inout Diagnostics) -> Value? {
    guard let variant = all.first(where: { value.value($0.table.keys[0].name) != nil }) else {
      return nil
    }
    return variant.read(FieldValues(value: value, table: variant.table), &diagnostics)
  }

  static func + (left: Variants, right: [Variant<Value>]) -> Variants {
    Variants(name: left.name, left.all + right)
  }
}
