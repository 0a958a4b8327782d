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
  case good
  case bad
  case warning
  /// A step of a diverging scale from −1 (orange) over 0 (grey) to 1 (blue).
  case diverging(Double)
  /// A step of a grey scale from 0 (dark) to 1 (light), for heights. Over a step of either scale, 1 is always legible.
  case grey(Double)
}

/// How a character is drawn.
public struct Style: Equatable, Hashable, Sendable {
  public var foreground: ColorRole
  public var background: ColorRole
  public var bold: Bool
  public var dim: Bool
  public var underline: Bool
  public var reverse: Bool

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

  public static let plain = Style()
  public static let bold = Style(bold: true)
  public static let muted = Style(.muted)
  public static let accent = Style(.accent)

  /// Blue for positive numbers, orange for negative ones.
  public static func sign(_ value: Double, bold: Bool = false) -> Style {
    if value > 0 { return Style(.positive, bold: bold) }
    return value < 0 ? Style(.negative, bold: bold) : Style(bold: bold)
  }
}
