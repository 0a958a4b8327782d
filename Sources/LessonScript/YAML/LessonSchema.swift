/// A JSON Schema (draft 2020-12) of the front matter, of every block and of experiment files, made
/// from the tables that the parser reads, so that editors complete and check what the parser
/// accepts.
public enum LessonSchema {
  /// All of them under `$defs`: `frontMatter`, `experiment`, `plot` … and `experimentFile`.
  public static var text: String {
    let blocks = BlockTables.all.map { (key: $0.block, value: $0.table.schema) }
    let definitions =
      [(key: "frontMatter", value: BlockTables.frontMatter.schema)] + blocks
      + [(key: "experimentFile", value: BlockTables.experimentFile.schema)]
    let head: [(key: String, value: JSONText)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("The lesson language of gradus, version \(FrontMatterReader.knownFormat)")),
    ]
    return JSONText.object(head + [(key: "$defs", value: .object(definitions))]).text() + "\n"
  }

  /// The schema of an experiment file alone, for an editor's `yaml-language-server: $schema=` line.
  public static var experimentFile: String {
    BlockTables.experimentFile.schema.text() + "\n"
  }
}

extension FieldTable {
  var schema: JSONText {
    let properties = keys.map { (key: $0.name, value: $0.schema) }
    let required = keys.filter(\.isRequired).map { JSONText.string($0.name) }
    return .object([
      ("type", .string("object")), ("properties", .object(properties)),
      ("required", .list(required)),
      ("additionalProperties", others?.schema ?? .flag(false)),
    ])
  }
}

extension Field {
  fileprivate var schema: JSONText {
    guard case .object(let pairs) = type.schema else { return type.schema }
    return .object([(key: "description", value: .string(help))] + pairs)
  }
}

extension FieldType {
  /// Numbers and truth values are texts, too: YAML does not ask for quotes.
  private static let scalar = JSONText.object([
    ("type", .list(["string", "number", "boolean"].map(JSONText.string)))
  ])

  var schema: JSONText {
    switch self {
    case .text, .markdown, .lines, .formula, .tolerance, .special: Self.scalar
    case .identifier: Self.pattern("^[A-Za-z][A-Za-z0-9_-]*$")
    case .name: Self.pattern("^[A-Za-z][A-Za-z0-9_]*$")
    case .whole(let range): Self.integer(range)
    case .number(let range): Self.number(range)
    case .flag: .object([("type", .string("boolean"))])
    case .word(let words): .object([("enum", .list(words.map(JSONText.string)))])
    case .list(let item, let count): Self.list(item, count)
    case .mapping(let table): table.schema
    case .variant(_, let tables): .object([("oneOf", .list(tables.map(\.schema)))])
    case .dictionary(let type):
      .object([("type", .string("object")), ("additionalProperties", type.schema)])
    case .either(let types): .object([("anyOf", .list(types.map(\.schema)))])
    }
  }

  private static func pattern(_ pattern: String) -> JSONText {
    .object([("type", .string("string")), ("pattern", .string(pattern))])
  }

  private static func integer(_ range: ClosedRange<Int>) -> JSONText {
    let most = range.upperBound == .max ? [] : [("maximum", Double(range.upperBound))]
    return .object(
      [("type", .string("integer")), ("minimum", .number(Double(range.lowerBound)))]
        + most.map { ($0.0, JSONText.number($0.1)) })
  }

  private static func number(_ range: ClosedRange<Double>) -> JSONText {
    let bounds = [("minimum", range.lowerBound), ("maximum", range.upperBound)]
    return .object(
      [("type", .string("number"))]
        + bounds.filter { abs($0.1) < 1e300 }.map { ($0.0, JSONText.number($0.1)) })
  }

  private static func list(_ item: FieldType, _ count: ClosedRange<Int>) -> JSONText {
    .object([
      ("type", .string("array")), ("items", item.schema),
      ("minItems", .number(Double(count.lowerBound))),
      ("maxItems", .number(Double(count.upperBound))),
    ])
  }
}

/// JSON that keeps its keys in the order they were given.
indirect enum JSONText {
  case string(String)
  case number(Double)
  case flag(Bool)
  case list([JSONText])
  case object([(key: String, value: JSONText)])

  /// Two spaces a level; short lists on one line.
  func text(indent: String = "") -> String {
    switch self {
    case .string(let text): Self.quoted(text)
    case .number(let number): number.short
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): list(items, indent)
    case .object(let pairs): object(pairs, indent)
    }
  }

  private func list(_ items: [JSONText], _ indent: String) -> String {
    let short = "[" + items.map { $0.text() }.joined(separator: ", ") + "]"
    if short.count + indent.count < 90, !short.contains("\n") { return short }
    let lines = items.map { indent + "  " + $0.text(indent: indent + "  ") }
    return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
  }

  private func object(_ pairs: [(key: String, value: JSONText)], _ indent: String) -> String {
    guard !pairs.isEmpty else { return "{}" }
    let lines = pairs.map {
      "\(indent)  \(Self.quoted($0.key)): \($0.value.text(indent: indent + "  "))"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      default: scalar.value < 0x20 ? " " : String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
