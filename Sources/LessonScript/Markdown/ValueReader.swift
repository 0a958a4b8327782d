/// Takes `{values}` out of a text before Markdown sees it, so that `{w1*4 + w2*5}` is not emphasis,
/// and leaves a placeholder of one private character that survives the Markdown parser.
struct ValuePlaceholders {
  struct Value {
    /// Between the braces; nil for a brace that is never closed.
    var content: PositionedText?
    /// With its braces, as the author wrote it.
    var original: String
    var position: SourcePosition
  }

  private(set) var values: [Value] = []

  private static let firstPlaceholder: UInt32 = 0xF0000

  /// The line with placeholders; `\{` stays for Markdown to undo.
  mutating func replace(_ line: PositionedText) -> String {
    guard line.characters.contains("{") else { return line.string }
    var result = ""
    var index = 0
    while index < line.characters.count {
      if line.characters[index] == "{", !Self.isEscaped(line.characters, index) {
        index = take(line, from: index, &result)
      } else {
        result.append(line.characters[index])
        index += 1
      }
    }
    return result
  }

  private mutating func take(_ line: PositionedText, from open: Int, _ result: inout String) -> Int
  {
    let rest = line.characters[(open + 1)...]
    let close = rest.firstIndex { $0 == "}" || $0 == "{" }
    let isClosed = close.map { line.characters[$0] == "}" } ?? false
    let end = isClosed ? close! + 1 : open + 1
    let content = isClosed ? line[open + 1..<end - 1] : nil
    guard let placeholder = Unicode.Scalar(Self.firstPlaceholder + UInt32(values.count)),
      values.count < 60_000
    else { return end }
    values.append(
      Value(
        content: content, original: String(line.characters[open..<end]),
        position: line.position(open)))
    result.unicodeScalars.append(placeholder)
    return end
  }

  private static func isEscaped(_ characters: [Character], _ index: Int) -> Bool {
    characters[..<index].reversed().prefix { $0 == "\\" }.count % 2 == 1
  }

  /// The value that a placeholder stands for.
  func value(for scalar: Unicode.Scalar) -> Value? {
    guard scalar.value >= Self.firstPlaceholder else { return nil }
    let index = Int(scalar.value - Self.firstPlaceholder)
    return values.indices.contains(index) ? values[index] : nil
  }

  /// The text with its braces put back, where they mean nothing: code, links, info strings.
  func restore(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let value = value(for: scalar) {
        result.append(contentsOf: value.original.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// Reads text with placeholders into plain pieces and `{formula:decimals}` values.
struct ValueReader {
  let placeholders: ValuePlaceholders

  func inlines(_ text: String, _ diagnostics: inout Diagnostics) -> [Inline] {
    var inlines: [Inline] = []
    var plain = String.UnicodeScalarView()
    var isTeX = false
    for scalar in text.unicodeScalars {
      guard let value = placeholders.value(for: scalar) else {
        plain.append(scalar)
        continue
      }
      isTeX = plain.isEmpty ? isTeX : String(plain).endsInCommandOfTeX
      if !plain.isEmpty { inlines.append(.text(String(plain))) }
      plain = String.UnicodeScalarView()
      // Braces of TeX hold no values; what stands before them is reported as TeX.
      if isTeX { continue }
      if let read = self.value(value, &diagnostics) { inlines.append(.value(read)) }
    }
    if !plain.isEmpty { inlines.append(.text(String(plain))) }
    return inlines
  }

  private func value(_ value: ValuePlaceholders.Value, _ diagnostics: inout Diagnostics)
    -> ValueInline?
  {
    guard let content = value.content else {
      diagnostics.report(.structure(.braceNotClosed), at: value.position)
      return nil
    }
    guard !content.trimmed.isEmpty else {
      diagnostics.report(.structure(.emptyValue), at: value.position)
      return nil
    }
    let parts = content.split { $0 == ":" }
    guard let formula = FormulaParser.parse(parts[0], &diagnostics) else { return nil }
    guard parts.count > 1 else { return ValueInline(expression: formula) }
    let digits = content[parts[0].characters.count + 1..<content.characters.count].trimmed
    guard let decimals = Int(digits.string), (0...15).contains(decimals) else {
      diagnostics.report(.structure(.badDecimals(digits.string)), at: digits.start)
      return nil
    }
    return ValueInline(expression: formula, decimals: decimals)
  }
}

extension String {
  /// Whether it ends as `\frac` or `\sum_` does.
  fileprivate var endsInCommandOfTeX: Bool {
    let text = last.map("_^".contains) == true ? dropLast() : self[...]
    let letters = text.reversed().prefix { $0.isASCII && $0.isLetter }.count
    return letters > 1 && text.dropLast(letters).last == "\\"
  }
}
