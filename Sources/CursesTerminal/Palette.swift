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

  func foreground(_ role: ColorRole) -> Int32 {
    switch depth {
    case .none: Self.standard
    case .eight: ofEight(role)
    case .sixteen: ofSixteen(role)
    case .many: ofMany(role)
    }
  }

  /// A scale has backgrounds of its own where there are enough colours; where not, textures on the terminal's own
  /// ground tell its steps apart.
  func background(_ role: ColorRole) -> Int32 {
    switch role {
    case .plain: Self.standard
    case .diverging(let value):
      depth == .many ? Self.step(value, from: -1, in: Self.backgrounds) : Self.standard
    case .grey(let value):
      depth == .many ? Self.step(value, from: 0, in: Self.greys) : Self.standard
    default: foreground(role)
    }
  }

  /// What stands in a cell. Where a diverging scale has no grounds of its own, only the density of its textures tells how
  /// strong a shade is; so below 0, where the weakest is the densest, the two change places.
  func character(of cell: Cell) -> Character {
    guard depth == .eight || depth == .sixteen, case .diverging(let value) = cell.style.background,
      value < 0
    else { return cell.character }
    return Self.exchanged[cell.character] ?? cell.character
  }

  private static let exchanged: [Character: Character] = ["░": "▒", "▒": "░", ".": ":", ":": "."]

  private func ofEight(_ role: ColorRole) -> Int32 {
    switch role {
    case .plain, .muted, .grey: Self.standard
    case .positive: 4
    case .negative, .warning: 3
    case .accent: 5
    case .good: 2
    case .bad: 1
    case .diverging(let value): value.isNaN ? Self.standard : value < 0 ? 3 : 4
    }
  }

  private func ofSixteen(_ role: ColorRole) -> Int32 {
    switch role {
    case .muted: 8
    case .positive, .accent, .good, .bad: ofEight(role) + 8
    case .warning: 11
    case .diverging(let value) where value > 0: 12
    default: ofEight(role)
    }
  }

  private func ofMany(_ role: ColorRole) -> Int32 {
    switch role {
    case .plain: Self.standard
    case .positive: 39
    case .negative: 208
    case .accent: 170
    case .muted: 245
    case .good: 71
    case .bad: 203
    case .warning: 178
    case .diverging(let value): Self.step(value, from: -1, in: Self.textures)
    case .grey(let value): Self.step(value, from: 0, in: Self.lightGreys)
    }
  }

  // Orange over grey to blue in xterm's 256 colours. A texture covers a quarter (░), half (▒) or three
  // quarters (▓) of its cell, so the mixture grows from step to step. At the ends ink and ground are one: a cell in which a
  // step's boundary stands has no texture, and shall look like its neighbours.
  private static let backgrounds: [Int32] = [94, 94, 94, 237, 237, 237, 237, 24, 25]
  private static let textures: [Int32] = [94, 94, 237, 94, 238, 24, 24, 24, 25]

  /// For heights, dark enough that light marks can be read on all of them …
  private static let greys: [Int32] = [233, 234, 235, 236, 237, 238, 239, 240, 241]
  /// … and for those marks.
  private static let lightGreys: [Int32] = [236, 238, 240, 242, 244, 246, 249, 252, 231]

  /// The entry for a value between `low` and 1.
  private static func step(_ value: Double, from low: Double, in scale: [Int32]) -> Int32 {
    guard !value.isNaN else { return standard }
    let fraction = (min(1, max(low, value)) - low) / (1 - low)
    return scale[Int((fraction * Double(scale.count - 1)).rounded())]
  }
}
