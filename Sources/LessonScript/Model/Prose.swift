/// A block of running text.
public indirect enum Prose: Equatable, Sendable {
  case paragraph([Inline])
  case heading([Inline])
  case list(ordered: Bool, items: [[Prose]])
  case quote([Prose])
  /// Set as it stands, line by line: formulas and worked arithmetic. May hold values.
  case verbatim([[Inline]])
  case table(header: [[Inline]], rows: [[[Inline]]])
}

/// A piece of a line.
public indirect enum Inline: Equatable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case code(String)
  case link([Inline], destination: String)
  case lineBreak
  /// `{w1}` or `{loss:3}`: computed from the experiment at the moment of drawing.
  case value(ValueInline)
}

/// A number in prose that the program computes.
public struct ValueInline: Equatable, Sendable {
  public var expression: LocatedFormula
  /// Digits after the point, as in `{loss:3}`; nil leaves it to four significant digits.
  public var decimals: Int?

  public init(expression: LocatedFormula, decimals: Int? = nil) {
    self.expression = expression
    self.decimals = decimals
  }
}
