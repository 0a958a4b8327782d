/// A word of a formula.
enum FormulaToken: Equatable, Sendable {
  case number(Double)
  case name(String)
  case symbol(Symbol)

  enum Symbol: String, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case power = "^"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case open = "("
    case close = ")"
    case openIndex = "["
    case closeIndex = "]"
    case comma = ","
    case dot = "."
    case or
    case and
    case not
  }
}

/// A token and the position of its first character.
struct PositionedToken: Equatable, Sendable {
  var token: FormulaToken
  /// As the author wrote it.
  var spelling: String
  var position: SourcePosition
}

/// Cuts a formula into tokens. True minus signs, `·`, `×`, `≤`, `≥` and `≠` are as good as their
/// ASCII types.
struct FormulaLexer {
  struct Failure: Error {
    var problem: FormulaProblem
    var position: SourcePosition
  }

  private let text: PositionedText
  private var index = 0
  private var tokens: [PositionedToken] = []

  static func tokens(of text: PositionedText) throws(Failure) -> [PositionedToken] {
    var lexer = FormulaLexer(text: text)
    while lexer.index < text.characters.count { try lexer.readToken() }
    return lexer.tokens
  }

  private init(text: PositionedText) {
    self.text = text
  }

  private func character(_ offset: Int = 0) -> Character? {
    let at = index + offset
    return text.characters.indices.contains(at) ? text.characters[at] : nil
  }

  private mutating func readToken() throws(Failure) {
    guard let next = character() else { return }
    if next.isWhitespace {
      index += 1
    } else if next.isDigit || (next == "." && character(1)?.isDigit == true) {
      try readNumber()
    } else if next.isNameStart {
      readName()
    } else {
      try readSymbol(next)
    }
  }

  private mutating func append(_ token: FormulaToken, length: Int) {
    let spelling = String(text.characters[index..<index + length])
    tokens.append(PositionedToken(token: token, spelling: spelling, position: text.position(index)))
    index += length
  }

  private mutating func readNumber() throws(Failure) {
    var length = 0
    func digit(_ at: Int) -> Bool { character(at)?.isDigit == true }
    while digit(length) { length += 1 }
    if character(length) == ".", digit(length + 1) || length > 0, !isName(length + 1) {
      length += 1
      while digit(length) { length += 1 }
    }
    length += exponentLength(at: length)
    let spelling = String(text.characters[index..<index + length])
    guard let value = Double(spelling), value.isFinite, !isName(length) else {
      throw Failure(
        problem: .badNumber(spelling + wordAfter(length)), position: text.position(index))
    }
    append(.number(value), length: length)
  }

  private func isName(_ offset: Int) -> Bool { character(offset)?.isNameStart == true }

  private func wordAfter(_ offset: Int) -> String {
    String(text.characters[(index + offset)...].prefix { $0.isNamePart })
  }

  private func exponentLength(at offset: Int) -> Int {
    guard character(offset) == "e" || character(offset) == "E" else { return 0 }
    let sign = character(offset + 1) == "-" || character(offset + 1) == "+" ? 1 : 0
    var length = 1 + sign
    guard character(offset + length)?.isDigit == true else { return 0 }
    while character(offset + length)?.isDigit == true { length += 1 }
    return length
  }

  /// An operator's word before a point is a name: an experiment may be called `and`.
  private mutating func readName() {
    let word = String(text.characters[index...].prefix { $0.isNamePart })
    let isQualifier = character(word.count) == "." && character(word.count + 1)?.isNameStart == true
    if !isQualifier, let symbol = FormulaToken.Symbol(rawValue: word) {
      append(.symbol(symbol), length: word.count)
    } else {
      append(.name(word), length: word.count)
    }
  }

  private static let oneCharacter: [Character: FormulaToken.Symbol] = [
    "+": .plus, "-": .minus, "−": .minus, "*": .times, "·": .times, "×": .times, "/": .over,
    "÷": .over, "^": .power, "<": .less, ">": .greater, "≤": .lessOrEqual, "≥": .greaterOrEqual,
    "≠": .notEqual, "(": .open, ")": .close, "[": .openIndex, "]": .closeIndex, ",": .comma,
    ".": .dot,
  ]

  private mutating func readSymbol(_ next: Character) throws(Failure) {
    let pair = String([next, character(1) ?? " "])
    if pair.last == "=", let symbol = FormulaToken.Symbol(rawValue: pair) {
      append(.symbol(symbol), length: 2)
    } else if let symbol = Self.oneCharacter[next] {
      append(.symbol(symbol), length: 1)
    } else {
      let problem: FormulaProblem = next == "=" ? .singleEquals : .unexpectedCharacter(next)
      throw Failure(problem: problem, position: text.position(index))
    }
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }
  fileprivate var isNameStart: Bool { (isASCII && isLetter) || self == "_" }
  fileprivate var isNamePart: Bool { isNameStart || isDigit }
}
