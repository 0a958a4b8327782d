import Foundation

/// A JSON Schema (draft 2020-12) of the front matter, of every block and of experiment files, made
/// from the tables that the parser reads, so that editors complete and check what the parser
/// accepts.
public enum LessonSchema {
  /// All of them under `$defs`: `frontMatter`, `experiment`, `plot` … and `experimentFile`.
  public static var text: String {
    var definitions: [String: JSONValue] = [
      "frontMatter": FieldTable.frontMatter.schema,
      "experimentFile": FieldTable.experimentFile.schema,
    ]
    for kind in BlockKind.allCases { definitions[kind.rawValue] = kind.type.table.schema }
    return JSONValue.object([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("The lesson language of gradus, version \(FrontMatterReader.knownFormat)"),
      "$defs": .object(definitions),
    ]).text
  }

  /// The schema of an experiment file alone, for an editor's `yaml-language-server: $schema=` line.
  public static var experimentFile: String { FieldTable.experimentFile.schema.text }
}

/// A JSON value that is put together at run time.
private enum JSONValue: Encodable {
  case string(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let it): try container.encode(it)
    case .integer(let it): try container.encode(it)
    case .number(let it): try container.encode(it)
    case .flag(let it): try container.encode(it)
    case .list(let it): try container.encode(it)
    case .object(let it): try container.encode(it)
    }
  }

  static func strings(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.string)) }

  /// With its keys in alphabetical order, so that the text is the same every time.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a schema holds nothing that JSON cannot say")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension FieldTable {
  fileprivate var schema: JSONValue {
    .object(properties)
  }

  fileprivate var properties: [String: JSONValue] {
    [
      "type": .string("object"),
      "properties": .object(Dictionary(uniqueKeysWithValues: keys.map { ($0.name, $0.schema) })),
      "required": .strings(keys.filter(\.isRequired).map(\.name)),
      "additionalProperties": others?.schema ?? .flag(false),
    ]
  }
}

extension Field {
  fileprivate var schema: JSONValue {
    var schema = type.schema
    schema["description"] = .string(help)
    schema["default"] = usual.map(type.json)
    return .object(schema)
  }
}

extension FieldType {
  /// A value as it is written in YAML, as JSON.
  fileprivate func json(_ text: String) -> JSONValue {
    switch self {
    case .whole: Scalars.whole(text).map(JSONValue.integer) ?? .string(text)
    case .number: Scalars.number(text).map(JSONValue.number) ?? .string(text)
    case .flag: Scalars.flag(text).map(JSONValue.flag) ?? .string(text)
    default: .string(text)
    }
  }

  fileprivate var schema: [String: JSONValue] {
    switch self {
    // Numbers and truth values are texts, too: YAML does not ask for quotes.
    case .text, .markdown, .lines, .formula, .tolerance, .special:
      ["type": .strings(["string", "number", "boolean"])]
    case .identifier: Self.pattern("^[A-Za-z][A-Za-z0-9_-]*$")
    case .name: Self.pattern("^[A-Za-z][A-Za-z0-9_]*$")
    case .whole(let range): Self.integer(range)
    case .number(let range): Self.number(range)
    case .flag: ["type": .string("boolean")]
    case .word(let words): ["enum": .strings(words)]
    case .list(let item, let count):
      [
        "type": .string("array"), "items": .object(item.schema),
        "minItems": .integer(count.lowerBound), "maxItems": .integer(count.upperBound),
      ]
    case .mapping(let table): table.properties
    case .variant(_, let tables): ["oneOf": .list(tables.map(\.schema))]
    case .dictionary(let type):
      ["type": .string("object"), "additionalProperties": .object(type.schema)]
    case .either(let types): ["anyOf": .list(types.map { .object($0.schema) })]
    }
  }

  private static func pattern(_ pattern: String) -> [String: JSONValue] {
    ["type": .string("string"), "pattern": .string(pattern)]
  }

  private static func integer(_ range: ClosedRange<Int>) -> [String: JSONValue] {
    var schema: [String: JSONValue] = [
      "type": .string("integer"), "minimum": .integer(range.lowerBound),
    ]
    if range.upperBound < .max { schema["maximum"] = .integer(range.upperBound) }
    return schema
  }

  private static func number(_ range: ClosedRange<Double>) -> [String: JSONValue] {
    var schema: [String: JSONValue] = ["type": .string("number")]
    if range.lowerBound > -1e300 { schema["minimum"] = .number(range.lowerBound) }
    if range.upperBound == 1.0.nextDown {
      schema["exclusiveMaximum"] = .number(1)
    } else if range.upperBound < 1e300 {
      schema["maximum"] = .number(range.upperBound)
    }
    return schema
  }
}
