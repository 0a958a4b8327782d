/// What a colour means. The terminal decides how it looks there; without colour it may not look at all, so
/// nothing may be told by colour alone.
public enum ColorRole: Equatable, Hashable, Sendable {
  /// The terminal's own colour.
  case plain
  /// Class one and positive numbers: blue.
  case positive
  /// Class zero and negative numbers: orange.
  case negative
  /// The learner's own choice.
  case accent
  /// Context that may be overlooked: grey.
  case muted
  /// Right answers: green.
  case good
  /// Wrong answers: red.
  case bad
  /// What needs attention: yellow.
  case warning
  /// A step of a diverging scale from −1 (orange) over 0 (grey) to 1 (blue).
  case diverging(Double)
  /// A step of a grey scale from 0 (dark) to 1 (light), for heights. Over a step of either scale, 1 is always legible.
  case grey(Double)
}

/// How a character is drawn.
public struct Style: Equatable, Hashable, Sendable {
  /// The colour of the character.
  public var foreground: ColorRole
  /// The colour behind it.
  public var background: ColorRole
  /// Drawn strongly.
  public var bold: Bool
  /// Drawn faintly.
  public var dim: Bool
  /// With a line below.
  public var underline: Bool
  /// With foreground and background exchanged.
  public var reverse: Bool

  /// A style; what is left out is the terminal's own.
  public init(
    _ foreground: ColorRole = .plain, on background: ColorRole = .plain, bold: Bool = false,
    dim: Bool = false,
    underline: Bool = false, reverse: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
  }

  /// As the terminal draws text.
  public static let plain = Style()
  /// Plain and strong.
  public static let bold = Style(bold: true)
  /// For context.
  public static let muted = Style(.muted)
  /// For the learner's own choice.
  public static let accent = Style(.accent)

  /// Blue for positive numbers, orange for negative ones.
  public static func sign(_ value: Double, bold: Bool = false) -> Style {
    if value > 0 { return Style(.positive, bold: bold) }
    return value < 0 ? Style(.negative, bold: bold) : Style(bold: bold)
  }
}
