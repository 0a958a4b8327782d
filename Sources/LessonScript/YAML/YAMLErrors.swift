import Yams

/// Turns what the YAML library throws into problems with positions.
extension YAMLReader {
  func report(_ error: YamlError, _ diagnostics: inout Diagnostics) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      reportSyntax(problem, context, position(mark), &diagnostics)
    case .composer(_, let problem, let mark, _):
      let isSecond = problem.contains("another document")
      diagnostics.report(.yaml(isSecond ? .secondDocument : .anchor), at: position(mark))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = position(context.mark)
      let again = secondPosition(of: key, after: first, diagnostics.source) ?? first
      diagnostics.report(.repeated(.key(of: name), name: key, firstLine: first.line), at: again)
    default:
      diagnostics.report(
        .yaml(.syntax("\(error)", .unknown)), at: SourcePosition(line: firstLine, column: 1))
    }
  }

  private func reportSyntax(
    _ problem: String, _ context: YamlError.Context?, _ position: SourcePosition,
    _ diagnostics: inout Diagnostics
  ) {
    if let slip = slip(before: position, diagnostics.source) {
      return diagnostics.report(.yaml(slip.problem), at: slip.position)
    }
    if let opening = opening(context, problem, diagnostics.source) {
      let line = diagnostics.source.line(opening.position.line)
      let problem: YAMLProblem =
        opening.character == "[" && line.contains(/[A-Za-z0-9]\[/)
        ? .bracketsInName : .notClosed(opening.character)
      return diagnostics.report(.yaml(problem), at: opening.position)
    }
    let cause = cause(of: problem, at: position, diagnostics.source)
    diagnostics.report(.yaml(.syntax(problem, cause)), at: position)
  }

  /// A slip that the library notices a line too late: the sign that made a key no key.
  private func slip(before position: SourcePosition, _ source: SourceText)
    -> (problem: YAMLProblem, position: SourcePosition)?
  {
    for number in stride(from: position.line, through: max(firstLine, position.line - 2), by: -1) {
      let text = PositionedText(source.line(number), at: SourcePosition(line: number, column: 1))
      if let found = YAMLSlip.find(in: text) { return found }
    }
    return nil
  }

  /// The bracket or quote that the library missed the end of.
  private func opening(_ context: YamlError.Context?, _ problem: String, _ source: SourceText)
    -> (character: Character, position: SourcePosition)?
  {
    guard let context, context.text.contains("flow") || context.text.contains("quoted scalar"),
      problem.contains("expected ',' or") || problem.contains("end of stream")
    else { return nil }
    let start = position(context.mark)
    guard let character = source.line(start.line).dropFirst(start.column - 1).first,
      "[{\"'".contains(character)
    else { return nil }
    return (character, start)
  }

  private func cause(of problem: String, at position: SourcePosition, _ source: SourceText)
    -> YAMLCause
  {
    let line = source.line(position.line)
    if problem.contains("tab") { return .tab }
    let value = line.firstRange(of: ": ").map { line[$0.upperBound...].trimmed } ?? ""
    if let first = value.first, "{[*&!|>%@`".contains(first) { return .textBeginsWithSign }
    if problem.contains("cannot start any token") { return .textBeginsWithSign }
    if problem.contains("mapping values") {
      let before = line.prefix(position.column - 1).trimmed
      return Scalars.isIdentifier(before) ? .indentation : .colonInText
    }
    if problem.contains("could not find expected ':'") { return .missingColon }
    if problem.contains("expected ',' or") { return .bracket }
    return problem.contains("block") || problem.contains("key") ? .indentation : .unknown
  }

  /// The library tells where a repeated key stands first; the mistake is where it stands again.
  private func secondPosition(of key: String, after first: SourcePosition, _ source: SourceText)
    -> SourcePosition?
  {
    guard first.line < source.lines.count else { return nil }
    for number in first.line + 1...source.lines.count {
      let rest = source.line(number).dropFirst(first.column - 1)
      if rest.hasPrefix(key + ":") || rest.hasPrefix("\"\(key)\"") {
        return SourcePosition(line: number, column: first.column)
      }
    }
    return nil
  }
}
