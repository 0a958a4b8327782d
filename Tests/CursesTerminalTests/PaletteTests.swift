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

  /// How much of the class's colour a cell shows, texture and background together, grows towards either end.
  @Test func shadesAreMonotone() {
    let palette = Palette(depth: .many)
    let levels: [Int32: Double] = [130: 1.5, 94: 1, 25: 1.5, 24: 1, 237: 0, 238: 0]
    for sign in [-1.0, 1] {
      let strengths = (0...100).map { step -> Double in
        let value = sign * Double(step) / 100
        let share = abs(value) <= 0.4 ? 0.5 : value < 0 ? 0.25 : 0.75
        let (ink, ground) = (
          levels[palette.foreground(.diverging(value))],
          levels[palette.background(.diverging(value))]
        )
        return share * (ink ?? .nan) + (1 - share) * (ground ?? .nan)
      }
      #expect(strengths == strengths.sorted())
      #expect(Set(strengths).count >= 5)
    }
  }
}
