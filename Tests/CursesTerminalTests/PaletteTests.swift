import Testing
import TextInterface

@testable import CursesTerminal

@Suite struct PaletteTests {
  private let inks: [Ink] = [
    .positive, .negative, .accent, .good, .bad, .warning, .shade(-1), .shade(0), .shade(1),
    .shade(.nan), .grey(0), .grey(1), .grey(.infinity),
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
    for ink in inks {
      #expect((-1..<count).contains(palette.foreground(ink)))
      #expect((-1..<count).contains(palette.background(ink)))
    }
  }

  @Test func hasNoColourWithoutColours() {
    let palette = Palette(depth: .none)
    for ink in inks {
      #expect(palette.foreground(ink) == Palette.standard)
      #expect(palette.background(ink) == Palette.standard)
    }
  }

  @Test(arguments: [Palette.Depth.eight, .sixteen, .many])
  func tellsTheClassesApart(depth: Palette.Depth) {
    let palette = Palette(depth: depth)
    #expect(palette.foreground(.positive) != palette.foreground(.negative))
    #expect(palette.foreground(.shade(1)) != palette.foreground(.shade(-1)))
  }

  @Test(arguments: [
    (0, Palette.Depth.none), (-1, .none), (8, .eight), (88, .sixteen), (256, .many),
  ])
  func countsColours(count: Int, depth: Palette.Depth) {
    #expect(Palette.Depth(colours: count) == depth)
  }
}
