import Testing
import TextInterface

@Suite struct SurfaceTests {
  private let bowl = Surface(
    x: Axis("u", -2...2), y: Axis("v", -2...2), path: [.init(x: -2, y: 2), .init(x: 0, y: 0)]
  ) { $0 * $0 + $1 * $1 }

  @Test func drawsContoursAndThePath() {
    #expect(
      picture(bowl, 30, 12) == """
        v
         2┤⠑⠢⣀▓▓▓⢀⡠⠤⠔⠒⠒⠒⠒⠒⠒⠒⠦⠤⣄⡀▓▓▓▓▓▓
          │▓▓▓⠑⠢⣀⠁▒⣀⠤⠔⠒⠒⠒⠒⠒⠦⢤⣀▒⠉⠓⢦⡀▓▓▓
         1┤▓⢀⠔⠁▒⢀⠑⠢⣀         ⠈⠙⢦⡀▒⠙⢦⡀▓
          │⢀⠇▒▒⡰⠁   ⠑⠢⣀         ⠹⡄▒▒⢧▓
         0┤⢸▒▒▒⡇       ⠑◉        ⡇▒▒⢸▓
          │⠈⣇▒▒⠹⣄               ⡰⠁▒▒⡎▓
        −1┤▓⠈⠳⣄▒⠈⠳⢤⣀         ⣀⠤⠊▒▒⡠⠊▓▓
          │▓▓▓⠈⠓⠦⣄⡀⠈⠉⠓⠒⠒⠒⠒⠒⠊⠉▒⢀⡠⠔⠊▓▓▓▓
        −2┤▓▓▓▓▓▓▓⠉⠉⠓⠒⠒⠒⠒⠒⠒⠒⠊⠉⠁▓▓▓▓▓▓▓
          └┬────────────┬────────────┬
           −2           0            u
        """)
  }

  @Test func survivesAnySizeAndAnyHeight() {
    #expect(survives(bowl))
    #expect(survives(Surface(x: Axis("", 0...1), y: Axis("", 0...1)) { _, _ in 3 }))
    #expect(
      survives(Surface(x: Axis("", 0...1), y: Axis("", 0...1)) { x, _ in x > 0.5 ? .nan : 1 }))
  }
}
