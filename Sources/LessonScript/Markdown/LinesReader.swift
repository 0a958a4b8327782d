/// Reads lines that are set as they stand, with `{values}`; only `\{` is undone.
enum LinesReader {
  /// nil once a problem is marked.
  static func read(_ text: PlacedText, _ proof: inout Proof) -> [[Inline]]? {
    let before = proof.errors.count
    var lines = text.split { $0 == "\n" }
    while lines.last?.trimmed.isEmpty == true, lines.count > 1 { lines.removeLast() }
    var braces = Braces()
    let read = lines.map { line in
      let replaced = braces.replace(line)
      return Self.line(replaced, braces, &proof)
    }
    return proof.errors.count == before ? read : nil
  }

  /// A line with stand-ins for values.
  static func line(_ line: String, _ braces: Braces, _ proof: inout Proof) -> [Inline] {
    ValueReader(braces: braces).inlines(line.replacing("\\{", with: "{"), &proof)
  }
}
