/// Reads a formula by recursive descent, one function for each level of `Formula`'s grammar.
struct FormulaParser {
  static let longest = 1000
  static let deepest = 60

  typealias Failure = FormulaLexer.Failure

  private let tokens: [PositionedToken]
  let end: SourcePosition
  let file: String
  var index = 0
  private var depth = 0

  /// nil once the problem is reported.
  static func parse(_ text: PositionedText, _ diagnostics: inout Diagnostics) -> LocatedFormula? {
    let text = text.trimmed
    do {
      let expression = try parse(text, file: diagnostics.source.file)
      return LocatedFormula(
        expression: expression, text: text.string, location: diagnostics.source.location(text.start)
      )
    } catch {
      diagnostics.report(.formula(error.problem), at: error.position)
      return nil
    }
  }

  static func parse(_ text: PositionedText, file: String) throws(Failure) -> Formula {
    guard !text.isEmpty else { throw Failure(problem: .empty, position: text.start) }
    guard text.characters.count <= longest else {
      throw Failure(problem: .tooLong(limit: longest), position: text.start)
    }
    return try parse(try FormulaLexer.tokens(of: text), end: text.end, file: file)
  }

  static func parse(
    _ tokens: [PositionedToken], end: SourcePosition, file: String
  ) throws(Failure) -> Formula {
    var parser = FormulaParser(tokens: tokens, end: end, file: file)
    let formula = try parser.disjunction()
    if let rest = parser.next {
      throw Failure(problem: .extra(rest.spelling), position: rest.position)
    }
    return formula
  }

  private init(tokens: [PositionedToken], end: SourcePosition, file: String) {
    self.tokens = tokens
    self.end = end
    self.file = file
  }

  // MARK: Levels, loosest first

  mutating func disjunction() throws(Failure) -> Formula {
    var left = try conjunction()
    while take(.or) { left = .binary(.or, left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(Failure) -> Formula {
    var left = try negation()
    while take(.and) { left = .binary(.and, left, try negation()) }
    return left
  }

  private mutating func negation() throws(Failure) -> Formula {
    guard take(.not) else { return try comparison() }
    try descend()
    defer { depth -= 1 }
    return .not(try negation())
  }

  private static let comparisons: [FormulaToken.Symbol: Formula.Operator] = [
    .equal: .equal, .notEqual: .notEqual, .less: .less, .lessOrEqual: .lessOrEqual,
    .greater: .greater, .greaterOrEqual: .greaterOrEqual,
  ]

  private mutating func comparison() throws(Failure) -> Formula {
    let left = try sum()
    guard let sign = takeOne(of: Self.comparisons) else { return left }
    let right = try sum()
    if let again = next, case .symbol(let symbol) = again.token, Self.comparisons[symbol] != nil {
      throw Failure(problem: .chainedComparison, position: again.position)
    }
    return .binary(sign, left, right)
  }

  private mutating func sum() throws(Failure) -> Formula {
    var left = try product()
    while let sign = takeOne(of: [.plus: .add, .minus: .subtract]) {
      left = .binary(sign, left, try product())
    }
    return left
  }

  private mutating func product() throws(Failure) -> Formula {
    var left = try signed()
    while let sign = takeOne(of: [.times: .multiply, .over: .divide]) {
      left = .binary(sign, left, try signed())
    }
    return left
  }

  private mutating func signed() throws(Failure) -> Formula {
    try descend()
    defer { depth -= 1 }
    if take(.minus) { return .negate(try signed()) }
    if take(.plus) { return try signed() }
    let base = try primary()
    return take(.power) ? .binary(.power, base, try signed()) : base
  }

  private mutating func primary() throws(Failure) -> Formula {
    guard let first = next else {
      throw Failure(problem: .endsEarly(expected: "a number or a name"), position: end)
    }
    index += 1
    switch first.token {
    case .number(let value): return .number(value)
    case .name(let name): return try self.name(name, at: first.position)
    case .symbol(.open):
      let inner = try disjunction()
      try close(.close, opened: "(", at: first.position)
      return inner
    case .symbol:
      throw unexpected(first)
    }
  }

  // MARK: Tokens

  var next: PositionedToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  mutating func take(_ symbol: FormulaToken.Symbol) -> Bool {
    guard next?.token == .symbol(symbol) else { return false }
    index += 1
    return true
  }

  private mutating func takeOne(of signs: [FormulaToken.Symbol: Formula.Operator])
    -> Formula.Operator?
  {
    guard case .symbol(let symbol) = next?.token, let sign = signs[symbol] else { return nil }
    index += 1
    return sign
  }

  mutating func close(
    _ symbol: FormulaToken.Symbol, opened: Character, at position: SourcePosition
  ) throws(Failure) {
    if take(symbol) { return }
    if let next { throw Failure(problem: .extra(next.spelling), position: next.position) }
    throw Failure(problem: .notClosed(opened), position: position)
  }

  private func unexpected(_ token: PositionedToken) -> Failure {
    Failure(problem: .unexpected(token.spelling), position: token.position)
  }

  private mutating func descend() throws(Failure) {
    depth += 1
    guard depth <= Self.deepest else {
      throw Failure(problem: .tooDeep, position: next?.position ?? end)
    }
  }
}

/// Reads names with what belongs to them.
extension FormulaParser {
  /// `name`, `name[…](…)`, `experiment.name`, `before.name`, `experiment.before.name`.
  mutating func name(_ first: String, at position: SourcePosition) throws(Failure) -> Formula {
    var parts = [first]
    while next?.token == .symbol(.dot) {
      index += 1
      guard let part = next, case .name(let word) = part.token else {
        throw Failure(
          problem: .endsEarly(expected: "a name after the point"), position: next?.position ?? end)
      }
      index += 1
      parts.append(word)
    }
    let indices = try self.indices()
    let arguments = try self.arguments()
    return .name(
      try Formula.Name(
        parts: parts, indices: indices, arguments: arguments,
        location: SourceLocation(file: file, line: position.line, column: position.column)))
  }

  private mutating func indices() throws(Failure) -> [Formula] {
    var indices: [Formula] = []
    while let bracket = next, take(.openIndex) {
      indices.append(try disjunction())
      try close(.closeIndex, opened: "[", at: bracket.position)
    }
    return indices
  }

  private mutating func arguments() throws(Failure) -> [Formula]? {
    guard let bracket = next, take(.open) else { return nil }
    if take(.close) { return [] }
    var arguments = [try disjunction()]
    while take(.comma) { arguments.append(try disjunction()) }
    try close(.close, opened: "(", at: bracket.position)
    return arguments
  }
}

extension Formula.Name {
  /// `experiment.qualifier.name`, where the first two may be missing.
  fileprivate init(
    parts: [String], indices: [Formula], arguments: [Formula]?, location: SourceLocation
  ) throws(FormulaLexer.Failure) {
    var qualifiers = parts.dropLast()
    let qualifier = qualifiers.last.flatMap(Formula.Qualifier.init)
    if qualifier != nil { qualifiers.removeLast() }
    guard qualifiers.count <= 1 else {
      let position = SourcePosition(line: location.line, column: location.column)
      throw .init(problem: .tooManyPoints(parts.joined(separator: ".")), position: position)
    }
    self.init(
      experiment: qualifiers.first, name: parts[parts.count - 1], indices: indices,
      arguments: arguments, location: location, qualifier: qualifier)
  }
}
