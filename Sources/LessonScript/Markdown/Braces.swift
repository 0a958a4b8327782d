/// Takes `{values}` out of a text before Markdown sees it, so that `{w1*4 + w2*5}` is not emphasis,
/// and leaves a stand-in of one private character that survives the Markdown parser.
struct Braces {
  struct Value {
    /// Between the braces; nil for a brace that is never closed.
    var content: PlacedText?
    /// With its braces, as the author wrote it.
    var original: String
    var place: Place
  }

  private(set) var values: [Value] = []

  private static let firstStandIn: UInt32 = 0xF0000

  /// The line with stand-ins; `\{` stays for Markdown to undo.
  mutating func replace(_ line: PlacedText) -> String {
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

  private mutating func take(_ line: PlacedText, from open: Int, _ result: inout String) -> Int {
    let rest = line.characters[(open + 1)...]
    let close = rest.firstIndex { $0 == "}" || $0 == "{" }
    let isClosed = close.map { line.characters[$0] == "}" } ?? false
    let end = isClosed ? close! + 1 : open + 1
    let content = isClosed ? line[open + 1..<end - 1] : nil
    guard let standIn = Unicode.Scalar(Self.firstStandIn + UInt32(values.count)),
      values.count < 60_000
    else { return end }
    values.append(
      Value(
        content: content, original: String(line.characters[open..<end]), place: line.place(open)))
    result.unicodeScalars.append(standIn)
    return end
  }

  private static func isEscaped(_ characters: [Character], _ index: Int) -> Bool {
    characters[..<index].reversed().prefix { $0 == "\\" }.count % 2 == 1
  }

  /// The value that a stand-in stands for.
  func value(for scalar: Unicode.Scalar) -> Value? {
    guard scalar.value >= Self.firstStandIn else { return nil }
    let index = Int(scalar.value - Self.firstStandIn)
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
