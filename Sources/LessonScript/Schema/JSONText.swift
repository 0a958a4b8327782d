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
