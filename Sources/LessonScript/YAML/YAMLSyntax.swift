import Yams

/// Turns what the YAML library throws into problems with places.
extension YAMLReader {
  func mark(_ error: YamlError, _ proof: inout Proof) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      markSyntax(problem, context, place(mark), &proof)
    case .composer(_, let problem, let mark, _):
      let isSecond = problem.contains("another document")
      proof.mark(.yaml(isSecond ? .secondDocument : .anchor), at: place(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = place(context.mark)
      let again = secondPlace(of: key, after: first, proof.source) ?? first
      proof.mark(.repeated(.key(of: name), name: key, firstLine: first.line), at: again)
    default:
      proof.mark(.yaml(.syntax("\(error)", .unknown)), at: Place(line: firstLine, column: 1))
    }
  }

  private func markSyntax(
    _ problem: String, _ context: YamlError.Context?, _ place: Place, _ proof: inout Proof
  ) {
    if let opening = opening(context, problem, proof.source) {
      return proof.mark(.yaml(.notClosed(opening.character)), at: opening.place)
    }
    let cause = cause(of: problem, at: place, proof.source)
    proof.mark(.yaml(.syntax(problem, cause)), at: place)
  }

  /// The bracket or quote that the library missed the end of.
  private func opening(_ context: YamlError.Context?, _ problem: String, _ source: SourceText)
    -> (character: Character, place: Place)?
  {
    guard let context, context.text.contains("flow") || context.text.contains("quoted scalar"),
      problem.contains("expected ',' or") || problem.contains("end of stream")
    else { return nil }
    let start = place(context.mark)
    guard let character = source.line(start.line).dropFirst(start.column - 1).first,
      "[{\"'".contains(character)
    else { return nil }
    return (character, start)
  }

  private func cause(of problem: String, at place: Place, _ source: SourceText) -> YAMLCause {
    let line = source.line(place.line)
    if problem.contains("tab") { return .tab }
    let value = line.firstRange(of: ": ").map { line[$0.upperBound...].trimmed } ?? ""
    if let first = value.first, "{[*&!|>%@`".contains(first) { return .textBeginsWithSign }
    if problem.contains("cannot start any token") { return .textBeginsWithSign }
    if problem.contains("mapping values") {
      let before = line.prefix(place.column - 1).trimmed
      return Scalars.isIdentifier(before) ? .indentation : .colonInText
    }
    if problem.contains("could not find expected ':'") { return .missingColon }
    if problem.contains("expected ',' or") { return .bracket }
    return problem.contains("block") || problem.contains("key") ? .indentation : .unknown
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
