import Yams

/// Turns what the YAML library throws into problems with places.
extension YAMLReader {
  func mark(_ error: YamlError, _ proof: inout Proof) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      proof.mark(.yaml(.syntax(problem)), at: place(mark))
    case .composer(_, let problem, let mark, _):
      let isSecond = problem.contains("another document")
      proof.mark(.yaml(isSecond ? .secondDocument : .anchor), at: place(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = place(context.mark)
      let again = secondPlace(of: key, after: first, proof.source) ?? first
      proof.mark(.repeated(.key(of: name), name: key, firstLine: first.line), at: again)
    case .reader(let problem, _, _, _):
      proof.mark(.yaml(.syntax(problem)), at: Place(line: firstLine, column: 1))
    default:
      proof.mark(.yaml(.syntax("\(error)")), at: Place(line: firstLine, column: 1))
    }
  }

  /// The library tells where a repeated key stands first; the mistake is where it stands again.
  private func secondPlace(of key: String, after first: Place, _ source: SourceText) -> Place? {
    guard first.line < source.lines.count else { return nil }
    for number in first.line + 1...source.lines.count {
      let rest = source.line(number).dropFirst(first.column - 1)
      if rest.hasPrefix(key + ":") || rest.hasPrefix("\"\(key)\"") {
        return Place(line: number, column: first.column)
      }
    }
    return nil
  }
}
