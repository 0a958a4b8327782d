import LessonScript
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

struct PageFitTests {
  private func problems(_ body: String) throws -> [PageFit.Problem.Kind] {
    let lesson = try SmallLesson.lesson(body)
    return try PageFit.problems(of: lesson, during: AuthorRun(lesson)).map(\.kind)
  }

  @Test func aPageOfTwentyOneRowsFits() throws {
    // The title, a blank line and 19 rows are 21, all that 80×24 has between header and time.
    let rows = (1...19).map { "    row \($0)\n" }.joined()
    #expect(try problems(rows) == [])
    #expect(try problems(rows + "    one more\n") == [.missingRows(1)])
  }

  @Test func setLinesAreNotBroken() throws {
    #expect(try problems("    " + String(repeating: "x", count: 70) + "\n") == [])
    #expect(
      try problems("    " + String(repeating: "x", count: 71) + "\n")
        == [.tooWide(line: String(repeating: "x", count: 71), by: 1)])
  }

  /// ŷ takes two columns in ASCII.
  @Test func asciiMayNeedMoreRoom() throws {
    let line = String(repeating: "x", count: 69) + "ŷ"
    #expect(
      try problems("    \(line)\n")
        == [.tooWide(line: String(repeating: "x", count: 69) + "y^", by: 1)])
  }

  /// Two columns of 30 letters need 62 of the 38 columns there are, so both are broken in the middle.
  @Test func wideTablesAreBrokenInTheirCells() throws {
    let (a, b) = (String(repeating: "a", count: 30), String(repeating: "b", count: 30))
    #expect(try problems("| \(a) | \(b) |\n|---|---|\n| 1 | 2 |\n") == [])
  }

  @Test func everythingIsReachableOnTheSmallestScreen() throws {
    let lesson = try SmallLesson.lesson(
      """
      ```experiment
      id: gate
      data: and
      network: perceptron
      weights: [1, 2]
      bias: -3
      ```

      ```plot
      of: gate
      show: [boundary, mistakes, weights]
      ```
      """)
    var model = ScreenModel(try Session(lesson))
    _ = model.respond(to: .tab)
    var seen = ""
    for _ in 0..<20 {
      seen += render(model, size: PageFit.smallest).text
      _ = model.respond(to: .character("d"))
    }
    for sign in ["x₂", "mistakes during each epoch", "w₁", "−3.000"] {
      #expect(seen.contains(sign), "\(sign)")
    }
  }
}
