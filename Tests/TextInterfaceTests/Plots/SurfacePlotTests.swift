import Testing
import TextInterface

@Suite struct SurfacePlotTests {
  private let bowl = SurfacePlot(
    x: Axis("u", -2...2), y: Axis("v", -2...2), path: [.init(x: -2, y: 2), .init(x: 0, y: 0)],
    height: PlaneFunction { $0 * $0 + $1 * $1 })

  @Test func drawsContoursAndThePath() {
    #expect(
      picture(bowl, 30, 12) == """
        v
         2┤⠠⣀▓▓▓▓▓⢀⢀⠠⠠⠠⠠⠂⠢⠠⠠⠠⢀⢀▓▓▓▓▓▓▓
          │▓▓⠉⠢⢄⠂⠁⠁⢀⢀⠠⠠⠠⠠⠠⠠⢠⢀⢀▒⠁⠃⢢⢀▓▓▓
         1┤▓⢀▒⠁▒⠉⠒⢄⡀          ⠁⠢⢀▒▒⠣⢀▓
          │⢠⠃▒▒⠠⠁  ⠈⠑⠤⡀          ⢣▒▒▒⠂
         0┤⢂▒▒⢠⠁      ⠈⠑◉         ⠃▒▒⢡
          │⠠▒▒▒⢣                 ▒▒▒⢀⠃
        −1┤▓⠁⢢▒▒⠁⠢⢀           ⢀▒⠂▒▒⠠⠂▓
          │▓▓▓⠁⠣⢠⢀▒⠁⠁⠃⠂⠂⠂⠂⠂⠂⠁⠁▒⢀⠠▓⠁▓▓▓
        −2┤▓▓▓▓▓▓▓⠁⠁⠂⠂⠂⠢⠠▓⠂⠂⠂⠂⠁▓▓▓▓▓▓▓
          └┬────────────┬─────────────
           −2           0            u
        """)
  }

  @Test func survivesAnySizeAndAnyHeight() {
    #expect(survives(bowl))
    #expect(
      survives(
        SurfacePlot(x: Axis("", 0...1), y: Axis("", 0...1), height: PlaneFunction { _, _ in 3 })))
    #expect(
      survives(
        SurfacePlot(
          x: Axis("", 0...1), y: Axis("", 0...1),
          height: PlaneFunction { x, _ in x > 0.5 ? .nan : 1 })))
  }
}
