/// Which characters may be used.
public enum GlyphSet: Equatable, Hashable, Sendable, CaseIterable {
  /// Everything, braille and block elements included.
  case unicode
  /// The 95 printable characters of ASCII.
  case ascii

  /// The glyph, or the one ASCII character that stands for it.
  public subscript(glyph: Character) -> Character {
    if self == .unicode || glyph.isASCII { return glyph }
    let replacement = Transliteration.ascii(glyph)
    return replacement.count == 1 ? replacement.first! : "?"
  }

  /// The text with every character that the set lacks spelled in those that it has: `w₁ ≥ ŷ` becomes
  /// `w1 >= y^`. It may become longer, so it comes before layout.
  public func transliterate(_ text: String) -> String {
    if self == .unicode || text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return text.reduce(into: "") { $0 += Transliteration.ascii($1) }
  }
}

extension Frame {
  /// The same picture in the characters of a set, place by place: the last guard for text that nobody
  /// transliterated.
  public func restricted(to glyphs: GlyphSet) -> Frame {
    guard glyphs == .ascii else { return self }
    var result = self
    for y in 0..<size.rows {
      for x in 0..<size.columns where !self[x, y].character.isASCII {
        result.put(glyphs[self[x, y].character], x: x, y: y, style: self[x, y].style)
      }
    }
    return result
  }
}

/// How each character is spelled in ASCII.
enum Transliteration {
  static func ascii(_ character: Character) -> String {
    if character.isASCII { return String(character) }
    if let known = table[character] { return known }
    let spelled = character.unicodeScalars.map(ascii).joined()
    return spelled.isEmpty && character.columns > 0 ? "?" : spelled
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII { return String(scalar) }
    if let known = table[Character(scalar)] { return known }
    if scalar.columns == 0 { return "" }
    return brailleDots(scalar) ?? latinLetter(scalar) ?? digit(scalar) ?? "?"
  }

  private static func brailleDots(_ scalar: Unicode.Scalar) -> String? {
    guard (0x2800...0x28FF).contains(scalar.value) else { return nil }
    return String(Canvas.asciiGlyph(UInt8(scalar.value - 0x2800)))
  }

  /// `é` is LATIN SMALL LETTER E WITH ACUTE.
  private static func latinLetter(_ scalar: Unicode.Scalar) -> String? {
    guard let words = scalar.properties.name?.split(separator: " "), words.count > 4,
      words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1, words[4] == "WITH"
    else { return nil }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
  }

  /// Superscripts, subscripts, and the digits of other scripts.
  private static func digit(_ scalar: Unicode.Scalar) -> String? {
    guard let value = scalar.properties.numericValue, (0...9).contains(value),
      value == value.rounded()
    else { return nil }
    return String(Int(value))
  }

  private static let table: [Character: String] = [
    // Numbers and formulas.
    "−": "-", "·": "*", "×": "x", "÷": "/", "±": "+-", "≥": ">=", "≤": "<=", "≠": "!=", "≈": "~",
    "²": "^2", "³": "^3", "ⁿ": "^n", "½": "1/2", "¼": "1/4", "√": "sqrt", "∞": "inf", "∈": "in",
    "∂": "d", "∇": "grad ", "∑": "sum", "Σ": "sum", "∏": "prod", "ŷ": "y^", "Ŷ": "Y^", "x̄": "x_",
    "‖": "||", "→": "->", "←": "<-", "⇒": "=>", "⟹": "=>", "↦": "->", "∘": "o", "⊙": "*", "′": "'",
    "ᵀ": "^T", "ᵢ": "i", "ⱼ": "j", "ₖ": "k", "ₙ": "n", "ₘ": "m", "ₜ": "t", "ₓ": "x", "₊": "+",
    "₋": "-",
    "⁺": "^+", "⁻": "^-", "ℝ": "R",
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "Δ": "D", "ε": "eps", "η": "eta",
    "θ": "theta", "κ": "kappa", "λ": "lambda", "μ": "mu", "µ": "mu", "ν": "nu", "π": "pi",
    "ρ": "rho", "σ": "s", "τ": "tau", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
    // Punctuation and letters.
    "–": "-", "—": "-", "…": "...", "‘": "'", "’": "'", "“": "\"", "”": "\"", "„": "\"",
    "«": "<<", "»": ">>", "\u{A0}": " ", "\u{202F}": " ", "\u{2009}": " ", "•": "*", "§": "S",
    "ß": "ss", "æ": "ae", "œ": "oe", "€": "EUR", "°": " deg", "©": "(c)",
    // Pictures.
    "│": "|", "─": "-", "┤": "+", "├": "+", "┬": "+", "┴": "+", "┼": "+", "┌": "+", "┐": "+",
    "└": "+", "┘": "+", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "━": "=", "┃": "|", "╌": "-",
    "┄": "-", "┅": "=", "╍": "=", "┈": ".", "═": "=", "║": "|",
    "●": "@", "○": "o", "◉": "O", "◎": "0", "◆": "#", "◇": "x", "■": "#", "□": "x", "✕": "x",
    "✗": "x", "✘": "X", "⊗": "%", "⨂": "&",
    "✓": "v", "▲": "^", "▼": "v", "▸": ">", "▶": ">", "◂": "<", "◀": "<", "▴": "^", "▾": "v",
    "↑": "^", "↓": "v", "↵": "<", "⇧": "^", "▮": "#", "▯": "_", "⏸": "=",
    "░": ".", "▒": ":", "▓": "#", "█": "#", "▀": "\"", "▄": "_", "▌": "|", "▐": "|",
    "▁": "_", "▂": "_", "▃": "-", "▅": "-", "▆": "=", "▇": "#", "▏": "|", "▎": "|", "▍": "|",
    "▋": "#", "▊": "#", "▉": "#",
  ]
}
