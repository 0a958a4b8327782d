import TextInterface

/// Which of the terminal's colours stands for which meaning.
struct Palette: Equatable, Sendable {
  /// How many colours are told apart.
  enum Depth: Equatable, Sendable {
    case none
    case eight
    case sixteen
    case many

    init(colours: Int) {
      switch colours {
      case ..<8: self = .none
      case ..<16: self = .eight
      case ..<256: self = .sixteen
      default: self = .many
      }
    }
  }

  /// The terminal's own foreground or background.
  static let standard: Int32 = -1

  let depth: Depth

  func foreground(_ ink: Ink) -> Int32 {
    switch depth {
    case .none: Self.standard
    case .eight: basic(ink)
    case .sixteen: bright(ink)
    case .many: rich(ink)
    }
  }

  /// Only shades have a background of their own, and only where there are enough colours for a scale.
  func background(_ ink: Ink) -> Int32 {
    switch ink {
    case .plain: Self.standard
    case .shade(let value):
      depth == .many ? Self.step(of: value, in: Self.deepShades) : Self.standard
    default: foreground(ink)
    }
  }

  private func basic(_ ink: Ink) -> Int32 {
    switch ink {
    case .plain, .muted: Self.standard
    case .positive: 4
    case .negative, .warning: 3
    case .accent: 5
    case .good: 2
    case .bad: 1
    case .shade(let value): value.isNaN ? Self.standard : value < 0 ? 3 : 4
    }
  }

  private func bright(_ ink: Ink) -> Int32 {
    switch ink {
    case .muted: 8
    case .positive, .accent, .good, .bad: basic(ink) + 8
    case .warning: 11
    case .shade(let value) where value > 0: 12
    default: basic(ink)
    }
  }

  private func rich(_ ink: Ink) -> Int32 {
    switch ink {
    case .plain: Self.standard
    case .positive: 39
    case .negative: 208
    case .accent: 170
    case .muted: 245
    case .good: 71
    case .bad: 203
    case .warning: 178
    case .shade(let value): Self.step(of: value, in: Self.shades)
    }
  }

  /// Orange over grey to blue in xterm's 256 colours, for textures …
  private static let shades: [Int32] = [130, 130, 94, 240, 241, 242, 25, 26, 27]
  /// … and darker, for what lies behind them.
  private static let deepShades: [Int32] = [94, 94, 58, 237, 237, 237, 17, 18, 18]

  private static func step(of value: Double, in scale: [Int32]) -> Int32 {
    guard !value.isNaN else { return standard }
    let fraction = (min(1, max(-1, value)) + 1) / 2
    return scale[Int((fraction * Double(scale.count - 1)).rounded())]
  }
}
