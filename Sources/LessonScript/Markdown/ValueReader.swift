/// Reads text with stand-ins into plain pieces and `{formula:decimals}` values.
struct ValueReader {
  let braces: Braces

  func inlines(_ text: String, _ proof: inout Proof) -> [Inline] {
    var inlines: [Inline] = []
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let value = braces.value(for: scalar) else {
        plain.append(scalar)
        continue
      }
      if !plain.isEmpty { inlines.append(.text(String(plain))) }
      plain = String.UnicodeScalarView()
      if let read = self.value(value, &proof) { inlines.append(.value(read)) }
    }
    if !plain.isEmpty { inlines.append(.text(String(plain))) }
    return inlines
  }

  private func value(_ value: Braces.Value, _ proof: inout Proof) -> ValueInline? {
    guard let content = value.content else {
      proof.mark(.structure(.braceNotClosed), at: value.place)
      return nil
    }
    guard !content.trimmed.isEmpty else {
      proof.mark(.structure(.emptyValue), at: value.place)
      return nil
    }
    let parts = content.split { $0 == ":" }
    guard let formula = FormulaParser.parse(parts[0], &proof) else { return nil }
    guard parts.count > 1 else { return ValueInline(expression: formula) }
    let digits = content[parts[0].characters.count + 1..<content.characters.count].trimmed
    guard let decimals = Int(digits.string), (0...15).contains(decimals) else {
      proof.mark(.structure(.badDecimals(digits.string)), at: digits.start)
      return nil
    }
    return ValueInline(expression: formula, decimals: decimals)
  }
}
