/// A block of running text.
public indirect enum Prose: Equatable, Sendable {
  /// Text that is broken where the line is full.
  case paragraph([Inline])
  /// A title inside a page.
  case heading([Inline])
  /// Items, each of any number of blocks, with numbers or bullets.
  case list(ordered: Bool, items: [[Prose]])
  /// Blocks that somebody else said.
  case quote([Prose])
  /// Set as it stands, line by line: formulas and worked arithmetic. May hold values.
  case verbatim([[Inline]])
  /// Cells of text: the header, then the rows; where each column's cells stand, as its dashes say.
  case table(header: [[Inline]], rows: [[[Inline]]], alignments: [ColumnAlignment])
}

/// Where the cells of a column stand.
public enum ColumnAlignment: Equatable, Sendable {
  /// `---` or `:--`.
  case left
  /// `:-:`
  case center
  /// `--:`, as numbers should.
  case right

  /// What the dashes below a header say.
  init(dashes: String) {
    switch (dashes.hasPrefix(":"), dashes.hasSuffix(":")) {
    case (true, true): self = .center
    case (false, true): self = .right
    case (_, false): self = .left
    }
  }
}

/// A piece of a line.
public indirect enum Inline: Equatable, Sendable {
  /// Plain words.
  case text(String)
  /// Words in italics or underlined.
  case emphasis([Inline])
  /// Words in bold.
  case strong([Inline])
  /// Words set as they stand.
  case code(String)
  /// Words that lead somewhere.
  case link([Inline], destination: String)
  /// A new line within the paragraph.
  case lineBreak
  /// `{w1}` or `{loss:3}`: computed from the experiment at the moment of drawing.
  case value(ValueInline)
}

/// A number in prose that the program computes.
public struct ValueInline: Equatable, Sendable {
  /// What is computed.
  public var expression: LocatedFormula
  /// Digits after the point, as in `{loss:3}`; nil leaves it to four significant digits.
  public var decimals: Int?

  /// A formula and how many decimals it is shown with.
  public init(expression: LocatedFormula, decimals: Int? = nil) {
    self.expression = expression
    self.decimals = decimals
  }
}

extension [Inline] {
  /// The words alone, values as they are spelled.
  public var plainText: String { map(\.plainText).joined() }

  /// Whether a number is computed in the text.
  public var hasValues: Bool { !values.isEmpty }

  /// The formulas of the values in the text.
  public var values: [LocatedFormula] {
    flatMap { inline -> [LocatedFormula] in
      switch inline {
      case .value(let value): [value.expression]
      case .emphasis(let inside), .strong(let inside), .link(let inside, _): inside.values
      case .text, .code, .lineBreak: []
      }
    }
  }
}

extension Inline {
  /// The words alone, values as they are spelled.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inside), .strong(let inside), .link(let inside, _): inside.plainText
    case .lineBreak: "\n"
    case .value(let value): "{\(value.expression.text)}"
    }
  }
}

extension Prose {
  /// The formulas of the values in the text.
  var values: [LocatedFormula] {
    switch self {
    case .paragraph(let inlines), .heading(let inlines): inlines.values
    case .list(_, let items): items.joined().flatMap(\.values)
    case .quote(let inside): inside.flatMap(\.values)
    case .verbatim(let lines): lines.flatMap(\.values)
    case .table(let header, let rows, _): (header + rows.joined()).flatMap(\.values)
    }
  }
}
