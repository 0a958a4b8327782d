import NeuralNetworks

/// Arithmetic in an answer: numbers, `+ - * / ^`, brackets, `k` and `million`, `%`, and the functions of a pocket
/// calculator, `ln 4` as well as `ln(4)`. It knows no number of the lesson.
enum AnswerArithmetic {
  typealias Problem = TypedNumber.Problem

  static func value(of text: String) throws(Problem) -> Double {
    let text = PositionedText(withoutUnits(text), at: SourcePosition(line: 1, column: 1)).trimmed
    let formula: Formula
    do {
      let tokens = withBrackets(try FormulaLexer.tokens(of: text))
      formula = try FormulaParser.parse(tokens, end: text.end, file: "")
    } catch {
      throw problem(error.problem)
    }
    return try value(of: formula)
  }

  /// `490k` and `50%` are products.
  private static func withoutUnits(_ text: String) -> String {
    text.replacing(
      /([0-9]+\.?[0-9]*|\.[0-9]+)((?:[eE][-+]?[0-9]+)?) ?(%|(?:k|K|M|thousand|million|billion|bn)(?![A-Za-z0-9_]))/
    ) { match in
      let factor = ["%": "/100", "k": "*1e3", "K": "*1e3", "thousand": "*1e3"][match.3]
      let large = ["M": "*1e6", "million": "*1e6"][match.3] ?? "*1e9"
      return "(\(match.1)\(match.2)\(factor ?? large))"
    }
    .replacing(/\b(ln|sqrt|exp|abs|sigma|sigmoid|tanh)(?=[0-9.])/) { "\($0.1) " }
    .replacing(/([0-9.])(pi|ln|sqrt|exp|abs|sigma|sigmoid|tanh|log[0-9]*)\b/) { "\($0.1) \($0.2)" }
  }

  private static func problem(_ problem: FormulaProblem) -> Problem {
    switch problem {
    case .unexpectedCharacter(let character): .unknown(String(character))
    case .badNumber(let text), .extra(let text): .unknown(text)
    case .singleEquals: .unknown("=")
    case .chainedComparison: .unknown("<")
    case .tooLong(let limit): .tooLong(atMost: limit)
    default: .incomplete
    }
  }

  // MARK: Brackets and signs that people leave out

  /// `ln 4` is ln(4), `√2^3` is √(2^3), `2 ln 4` and `2(3 + 4)` are products.
  private static func withBrackets(_ tokens: [PositionedToken]) -> [PositionedToken] {
    var (result, index) = ([PositionedToken](), 0)
    while index < tokens.count {
      let token = tokens[index]
      if let last = result.last, last.endsOperand, token.beginsOperandAfterOne {
        result.append(token.replaced(by: .times))
      }
      result.append(token)
      index += 1
      guard token.isFunction, index < tokens.count, tokens[index].token != .symbol(.open) else {
        continue
      }
      let end = endOfOperand(tokens, from: index)
      result.append(tokens[index].replaced(by: .open))
      result += withBrackets(Array(tokens[index..<end]))
      result.append(tokens[index].replaced(by: .close))
      index = end
    }
    return result
  }

  /// Signs, one number or name with its brackets, and its powers.
  private static func endOfOperand(_ tokens: [PositionedToken], from start: Int) -> Int {
    var index = start
    while index < tokens.count, tokens[index].isSign { index += 1 }
    guard index < tokens.count else { return tokens.count }
    let first = tokens[index]
    index += 1
    if first.token == .symbol(.open) || index < tokens.count && first.isFunction {
      index =
        first.isFunction && tokens[index].token != .symbol(.open)
        ? endOfOperand(tokens, from: index) : endOfBrackets(tokens, from: index)
    }
    guard index < tokens.count, tokens[index].token == .symbol(.power) else { return index }
    return endOfOperand(tokens, from: index + 1)
  }

  /// Behind the bracket that closes what is open before `start`, or what opens there.
  private static func endOfBrackets(_ tokens: [PositionedToken], from start: Int) -> Int {
    var (index, depth) = (start, tokens[start - 1].token == .symbol(.open) ? 1 : 0)
    while index < tokens.count {
      if tokens[index].token == .symbol(.open) { depth += 1 }
      if tokens[index].token == .symbol(.close) { depth -= 1 }
      index += 1
      if depth <= 0 { break }
    }
    return index
  }

  // MARK: Values

  private static func value(of formula: Formula) throws(Problem) -> Double {
    switch formula {
    case .number(let number): return number
    case .negate(let inner): return -(try value(of: inner))
    case .not: throw .unknown("not")
    case .binary(let sign, let left, let right):
      return try value(sign, try value(of: left), try value(of: right))
    case .name(let name): return try value(of: name)
    }
  }

  private static func value(
    _ sign: Formula.Operator, _ a: Double, _ b: Double
  ) throws(Problem) -> Double {
    switch sign {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide: return a / b
    case .power: return Elementary.pow(a, b)
    case .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      throw .unknown(sign.rawValue)
    }
  }

  static let constants = ["e": Elementary.exp(1.0), "pi": Double.pi]

  static let functions: [String: @Sendable (Double) -> Double] = [
    "ln": { Elementary.log($0) }, "log10": { Elementary.log($0) / Elementary.log(10.0) },
    "log2": { Elementary.log($0) / Elementary.log(2.0) }, "exp": { Elementary.exp($0) },
    "sqrt": { $0.squareRoot() }, "abs": { Swift.abs($0) }, "tanh": { Elementary.tanh($0) },
    "sigma": { Elementary.sigmoid($0) }, "sigmoid": { Elementary.sigmoid($0) },
    "round": { $0.rounded() },
  ]

  private static func value(of name: Formula.Name) throws(Problem) -> Double {
    let word = name.name.lowercased()
    guard name.experiment == nil, name.qualifier == nil, name.indices.isEmpty else {
      throw .unknown(name.name)
    }
    if word == "log" { throw .whichLogarithm }
    guard let formulas = name.arguments else {
      guard let constant = constants[word] else {
        throw functions[word] == nil ? .unknown(name.name) : .incomplete
      }
      return constant
    }
    var arguments: [Double] = []
    for formula in formulas { arguments.append(try value(of: formula)) }
    switch (word, arguments.count) {
    case ("min", 1...): return arguments.min() ?? .nan
    case ("max", 1...): return arguments.max() ?? .nan
    case (_, 1):
      guard let function = functions[word] else { throw .unknown(name.name) }
      return function(arguments[0])
    default: throw functions[word] == nil ? .unknown(name.name) : .incomplete
    }
  }
}

extension PositionedToken {
  fileprivate var isSign: Bool { token == .symbol(.minus) || token == .symbol(.plus) }

  fileprivate var isFunction: Bool {
    guard case .name(let word) = token else { return false }
    return word.lowercased() == "log" || AnswerArithmetic.functions[word.lowercased()] != nil
  }

  private var isConstant: Bool {
    guard case .name(let word) = token else { return false }
    return AnswerArithmetic.constants[word.lowercased()] != nil
  }

  fileprivate var endsOperand: Bool {
    if case .number = token { return true }
    return token == .symbol(.close) || isConstant
  }

  /// Two numbers side by side are no product.
  fileprivate var beginsOperandAfterOne: Bool {
    isFunction || isConstant || token == .symbol(.open)
  }

  fileprivate func replaced(by symbol: FormulaToken.Symbol) -> PositionedToken {
    PositionedToken(token: .symbol(symbol), spelling: symbol.rawValue, position: position)
  }
}
