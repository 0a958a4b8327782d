/// Signs that look like YAML's and are none, in a line that should be `key: value`.
enum YAMLSlip {
  /// nil where the line is no key, or a key as it should be.
  static func find(in line: PositionedText) -> (problem: YAMLProblem, position: SourcePosition)? {
    let start = line.characters.firstIndex { $0 != " " && $0 != "-" } ?? 0
    let name = line.characters[start...].prefix {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_")
    }
    let index = start + name.count
    guard line.characters.indices.contains(index) else { return nil }
    let (sign, position) = (line.characters[index], line.position(index))
    if let blank = sign.oddBlank { return (.oddBlank(blank), position) }
    guard !name.isEmpty else { return nil }
    if "\u{FF1A}\u{FE55}\u{A789}\u{2236}".contains(sign) { return (.oddColon(sign), position) }
    guard sign == ":", line.characters.indices.contains(index + 1) else { return nil }
    let next = line.characters[index + 1]
    if let blank = next.oddBlank { return (.oddBlank(blank), line.position(index + 1)) }
    return next.isWhitespace ? nil : (.noBlankAfterColon(key: String(name)), position)
  }

  /// The same for a key inside braces, which YAML takes in with its value: `{target:y}`.
  static func find(inKey key: PositionedText) -> (problem: YAMLProblem, position: SourcePosition)? {
    guard let found = find(in: key) else { return nil }
    if case .noBlankAfterColon = found.problem, key.string.contains("://") { return nil }
    return found
  }
}

extension Character {
  /// A blank that is none for YAML: a no-break space and its kin.
  var oddBlank: Unicode.Scalar? {
    guard let scalar = unicodeScalars.first else { return nil }
    return switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200D, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: scalar
    default: nil
    }
  }
}
