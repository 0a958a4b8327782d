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

/// A token and the place of its first character.
struct PlacedToken: Equatable, Sendable {
  var token: FormulaToken
  /// As the author wrote it.
  var spelling: String
  var place: Place
}
