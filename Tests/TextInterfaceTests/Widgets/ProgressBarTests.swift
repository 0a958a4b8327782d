import Testing
import TextInterface

@Suite struct ProgressBarTests {
  @Test(
    arguments: [
      (0, "●────────"), (0.5, "━━━━●────"), (1, "━━━━━━━━●"), (7, "━━━━━━━━●"),
      (-.infinity, "●────────"),
      (.nan, "●────────"),
    ] as [(Double, String)])
  func showsAFraction(fraction: Double, expected: String) {
    #expect(picture(ProgressBar(fraction: fraction), 9, 1) == expected)
  }

  @Test func showsMarksAndASCII() {
    #expect(picture(ProgressBar(fraction: 0.5, marks: [0.25]), 9, 1) == "━━┼━●────")
    #expect(picture(ProgressBar(fraction: 0.5), 9, 1, .ascii) == "====@----")
  }

  @Test func survivesAnySize() {
    #expect(survives(ProgressBar(fraction: 0.3, marks: [2, .nan])))
  }
}
