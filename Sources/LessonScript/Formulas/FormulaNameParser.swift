/// Reads names with what belongs to them.
extension FormulaParser {
  /// `name`, `name[…](…)`, `experiment.name`, `before.name`, `experiment.before.name`.
  mutating func name(_ first: String, at place: Place) throws(Failure) -> Formula {
    var parts = [first]
    while next?.token == .symbol(.dot) {
      index += 1
      guard let part = next, case .name(let word) = part.token else {
        throw Failure(
          problem: .endsEarly(expected: "a name after the point"), place: next?.place ?? end)
      }
      index += 1
      parts.append(word)
    }
    let indices = try self.indices()
    let arguments = try self.arguments()
    return .name(
      try Formula.Name(
        parts: parts, indices: indices, arguments: arguments,
        location: SourceLocation(file: file, line: place.line, column: place.column)))
  }

  private mutating func indices() throws(Failure) -> [Formula] {
    var indices: [Formula] = []
    while let bracket = next, take(.openIndex) {
      indices.append(try disjunction())
      try close(.closeIndex, opened: "[", at: bracket.place)
    }
    return indices
  }

  private mutating func arguments() throws(Failure) -> [Formula]? {
    guard let bracket = next, take(.open) else { return nil }
    if take(.close) { return [] }
    var arguments = [try disjunction()]
    while take(.comma) { arguments.append(try disjunction()) }
    try close(.close, opened: "(", at: bracket.place)
    return arguments
  }
}

extension Formula.Name {
  /// `experiment.moment.name`, where the first two may be missing.
  fileprivate init(
    parts: [String], indices: [Formula], arguments: [Formula]?, location: SourceLocation
  ) throws(FormulaLexer.Failure) {
    var qualifiers = parts.dropLast()
    let moment = qualifiers.last.flatMap(Formula.TimePoint.init(rawValue:))
    if moment != nil { qualifiers.removeLast() }
    guard qualifiers.count <= 1 else {
      let place = Place(line: location.line, column: location.column)
      throw .init(problem: .tooManyPoints(parts.joined(separator: ".")), place: place)
    }
    self.init(
      experiment: qualifiers.first, name: parts[parts.count - 1], indices: indices,
      arguments: arguments, location: location, moment: moment)
  }
}
