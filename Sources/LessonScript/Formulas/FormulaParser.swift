/// Reads a formula by recursive descent, one function for each level of `Formula`'s grammar.
struct FormulaParser {
  static let longest = 1000
  static let deepest = 60

  typealias Failure = FormulaLexer.Failure

  private let tokens: [PlacedToken]
  let end: Place
  let file: String
  var index = 0
  private var depth = 0

  /// nil once the problem is marked.
  static func parse(_ text: PlacedText, _ proof: inout Proof) -> LocatedFormula? {
    let text = text.trimmed
    do {
      let expression = try parse(text, file: proof.source.file)
      return LocatedFormula(
        expression: expression, text: text.string, location: proof.source.location(text.start))
    } catch {
      proof.mark(.formula(error.problem), at: error.place)
      return nil
    }
  }

  static func parse(_ text: PlacedText, file: String) throws(Failure) -> Formula {
    guard !text.isEmpty else { throw Failure(problem: .empty, place: text.start) }
    guard text.characters.count <= longest else {
      throw Failure(problem: .tooLong(limit: longest), place: text.start)
    }
    var parser = FormulaParser(
      tokens: try FormulaLexer.tokens(of: text), end: text.end, file: file)
    let formula = try parser.disjunction()
    if let rest = parser.next { throw Failure(problem: .extra(rest.spelling), place: rest.place) }
    return formula
  }

  private init(tokens: [PlacedToken], end: Place, file: String) {
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
      throw Failure(problem: .chainedComparison, place: again.place)
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
      throw Failure(problem: .endsEarly(expected: "a number or a name"), place: end)
    }
    index += 1
    switch first.token {
    case .number(let value): return .number(value)
    case .name(let name): return try self.name(name, at: first.place)
    case .symbol(.open):
      let inner = try disjunction()
      try close(.close, opened: "(", at: first.place)
      return inner
    case .symbol:
      throw surprise(first)
    }
  }

  // MARK: Tokens

  var next: PlacedToken? { tokens.indices.contains(index) ? tokens[index] : nil }

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
    _ symbol: FormulaToken.Symbol, opened: Character, at place: Place
  ) throws(Failure) {
    if take(symbol) { return }
    if let next { throw Failure(problem: .extra(next.spelling), place: next.place) }
    throw Failure(problem: .notClosed(opened), place: place)
  }

  private func surprise(_ token: PlacedToken) -> Failure {
    Failure(problem: .unexpected(token.spelling), place: token.place)
  }

  private mutating func descend() throws(Failure) {
    depth += 1
    guard depth <= Self.deepest else {
      throw Failure(problem: .tooDeep, place: next?.place ?? end)
    }
  }
}
