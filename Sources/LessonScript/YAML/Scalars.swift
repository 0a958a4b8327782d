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
