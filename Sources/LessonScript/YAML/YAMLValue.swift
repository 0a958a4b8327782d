/// A YAML value with its place: what blocks are decoded from.
struct YAMLValue: Sendable {
  enum Content: Sendable {
    case scalar(PlacedText)
    case list([YAMLValue])
    case mapping([YAMLEntry])
  }

  var content: Content
  var place: Place

  var text: PlacedText? { if case .scalar(let it) = content { it } else { nil } }
  var list: [YAMLValue]? { if case .list(let it) = content { it } else { nil } }
  var entries: [YAMLEntry]? { if case .mapping(let it) = content { it } else { nil } }

  func value(_ key: String) -> YAMLValue? {
    entries?.first { $0.key.string == key }?.value
  }
}

/// A key and its value.
struct YAMLEntry: Sendable {
  var key: PlacedText
  var value: YAMLValue
}
