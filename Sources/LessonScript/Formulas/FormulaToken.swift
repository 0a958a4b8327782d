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

  /// As the author knows it.
  var spelling: String {
    switch self {
    case .number(let value): "\(value)"
    case .name(let name): name
    case .symbol(let symbol): symbol.rawValue
    }
  }
}

/// A token and the place of its first character.
struct PlacedToken: Equatable, Sendable {
  var token: FormulaToken
  var place: Place
}
