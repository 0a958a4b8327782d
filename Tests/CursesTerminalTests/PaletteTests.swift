import Foundation
import Testing
import TextInterface

@testable import CursesTerminal

@Suite struct PaletteTests {
  private let roles: [ColorRole] = [
    .positive, .negative, .accent, .good, .bad, .warning, .diverging(-1), .diverging(0),
    .diverging(1),
    .diverging(.nan), .grey(0), .grey(1), .grey(.infinity),
  ]

  @Test func keepsTheTerminalsOwnColours() {
    for depth in [Palette.Depth.none, .eight, .sixteen, .many] {
      #expect(Palette(depth: depth).foreground(.plain) == Palette.standard)
      #expect(Palette(depth: depth).background(.plain) == Palette.standard)
    }
  }

  @Test(arguments: [(Palette.Depth.eight, Int32(8)), (.sixteen, 16), (.many, 256)])
  func staysWithinItsColours(depth: Palette.Depth, count: Int32) {
    let palette = Palette(depth: depth)
    for role in roles {
      #expect((-1..<count).contains(palette.foreground(role)))
      #expect((-1..<count).contains(palette.background(role)))
    }
  }

  @Test func hasNoColourWithoutColours() {
    let palette = Palette(depth: .none)
    for role in roles {
      #expect(palette.foreground(role) == Palette.standard)
      #expect(palette.background(role) == Palette.standard)
    }
  }

  @Test(arguments: [Palette.Depth.eight, .sixteen, .many])
  func tellsTheClassesApart(depth: Palette.Depth) {
    let palette = Palette(depth: depth)
    #expect(palette.foreground(.positive) != palette.foreground(.negative))
    #expect(palette.foreground(.diverging(1)) != palette.foreground(.diverging(-1)))
  }

  @Test(arguments: [
    (0, Palette.Depth.none), (-1, .none), (7, .none), (8, .eight), (15, .eight), (16, .sixteen),
    (255, .sixteen), (256, .many),
  ])
  func countsColours(count: Int, depth: Palette.Depth) {
    #expect(Palette.Depth(colours: count) == depth)
  }

  // MARK: Shades

  /// The light that a cell sends out: of its ink as far as the texture covers it, of its ground elsewhere. Relative luminance
  /// by the WCAG's formula, colours as xterm has them, the terminal's own ground black and its ink white.
  private func light(_ value: Double, _ depth: Palette.Depth) -> Double {
    let (palette, role) = (Palette(depth: depth), ColorRole.diverging(value))
    let texture: Character = value < -0.4 ? "░" : value > 0.4 ? "▓" : "▒"
    let shown = palette.character(of: Cell(texture, style: Style(role, on: role)))
    let shares: [Character: Double] = ["░": 0.25, "▒": 0.5, "▓": 0.75]
    let share = shares[shown] ?? .nan
    let ground = palette.background(role)
    return share * luminance(palette.foreground(role))
      + (1 - share) * (ground == Palette.standard ? 0 : luminance(ground))
  }

  /// xterm's first sixteen colours, its cube of 6 × 6 × 6 and its greys.
  private func luminance(_ colour: Int32) -> Double {
    let low = [
      (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
      (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
      (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]
    let index = Int(colour)
    let rgb =
      switch index {
      case ..<0: (229, 229, 229)
      case ..<16: low[index]
      case ..<232: (step(index - 16, 36), step(index - 16, 6), step(index - 16, 1))
      default: (8 + (index - 232) * 10, 8 + (index - 232) * 10, 8 + (index - 232) * 10)
      }
    return 0.2126 * linear(rgb.0) + 0.7152 * linear(rgb.1) + 0.0722 * linear(rgb.2)
  }

  private func step(_ index: Int, _ place: Int) -> Int {
    [0, 95, 135, 175, 215, 255][index / place % 6]
  }

  private func linear(_ value: Int) -> Double {
    let share = Double(value) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }

  /// Towards either end a shade gets brighter and never darker again.
  @Test(arguments: [(Palette.Depth.eight, 2), (.sixteen, 2), (.many, 4)])
  func shadesAreMonotone(depth: Palette.Depth, atLeast count: Int) {
    for sign in [-1.0, 1] {
      let shades = (1...100).map { light(sign * Double($0) / 100, depth) }
      for (weaker, stronger) in zip(shades, shades.dropFirst()) {
        #expect(stronger >= weaker - 1e-12, "\(depth) \(sign)")
      }
      #expect(Set(shades).count >= count)
    }
  }

  /// The line of a step's boundary takes the place of a cell's texture, and leaves its shade as it is.
  @Test(arguments: [-1.0, 1])
  func aStepLooksTheSameWithItsBoundary(value: Double) {
    let palette = Palette(depth: .many)
    #expect(palette.foreground(.diverging(value)) == palette.background(.diverging(value)))
  }

  /// From the lowest height to the highest, ground and ink get brighter.
  @Test func heightsAreMonotone() {
    let palette = Palette(depth: .many)
    for scale in [palette.background, palette.foreground] {
      let shades = (0...100).map { luminance(scale(.grey(Double($0) / 100))) }
      #expect(shades == shades.sorted() && Set(shades).count >= 8)
    }
  }
}
