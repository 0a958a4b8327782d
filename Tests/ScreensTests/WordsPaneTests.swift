import LessonScript
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

/// Words as they are set in lines.
struct WordsPaneTests {
  private func pane(_ text: String, width: Int = 60) throws -> WordsPane {
    WordsPane(ScreenModel(try Session(SmallLesson.lesson(text))), width: width)
  }

  private func lines(_ pane: WordsPane) -> [String] {
    pane.parts.flatMap { part -> [String] in
      guard case .lines(let lines) = part else { return [] }
      return lines.map(\.string)
    }
  }

  @Test func columnsStandAsTheirDashesSay() throws {
    let drawn = lines(
      try pane("| name | loss | so |\n|---|---:|:-:|\n| a | −0.5 | x |\n| bcdefg | 0.25817 | yes |")
    )
    #expect(drawn.contains("name       loss  so"))
    #expect(drawn.contains("a          −0.5   x"))
    #expect(drawn.contains("bcdefg  0.25817  yes"))
  }

  static let task = """
    ```experiment
    id: gate
    data: and
    network: perceptron
    weights: [0, 0]
    bias: 0
    ```

    ```task
    id: both
    of: gate
    ask: Train it.
    conditions:
      - if: parameters <= 3 and step < 90
        say: small and quick
    knobs:
      rate: [0.1, 1]
    model: {rate: 1, epochs: 6}
    ```
    """

  /// Two weights and a bias, before the first epoch.
  @Test func severalNumbersOfAConditionHaveNames() throws {
    let drawn = lines(try pane(Self.task)).joined(separator: " ").replacing("\u{A0}", with: " ")
    #expect(drawn.contains("(now parameters 3, update 0)"))
  }

  @Test func namesGiveWayWhereThePageIsFull() throws {
    let pane = try pane(Self.task, width: 38)
    let fitted = lines(pane.fitted(to: pane.height - 1)).joined(separator: " ")
    #expect(fitted.replacing("\u{A0}", with: " ").contains("(now 3, 0)"))
    #expect(lines(pane.fitted(to: pane.height)) == lines(pane))
  }
}
