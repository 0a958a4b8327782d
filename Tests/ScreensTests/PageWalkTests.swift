import LessonScript
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

/// What is found on ways through a lesson that its author does not take.
struct PageWalkTests {
  private func problems(_ pages: String) throws -> [PageFit.Problem] {
    let lesson = try SmallLesson.lesson(pages)
    return try PageFit.problems(of: lesson, during: AuthorRun(lesson))
  }

  static let gate = """
    ```experiment
    id: gate
    data: and
    network: perceptron
    rate: 1
    ```


    """

  /// Before the first epoch is complete nothing is known about the last one.
  @Test func aNumberThatIsNoneBeforeTraining() throws {
    let found = try problems(
      "## Page\n\nLast epoch: {epoch_mistakes}.\n\n" + Self.gate
        + "```train\nof: gate\nepochs: 3\n```\n")
    #expect(found.map(\.kind) == [.notANumber(formula: "epoch_mistakes")])
    #expect(found.first?.location.line == 10)
  }

  @Test func aNumberThatIsNoneWithAKnobAtItsEnd() throws {
    let play = "```play\nof: gate\nknobs: {rate: [0.5, 1, 2]}\n```\n"
    #expect(
      try problems("## Page\n\nIt is {ln(2 - rate) + 1}.\n\n" + Self.gate + play) == [])
    #expect(
      try problems("## Page\n\nIt is {sqrt(1 - rate)}.\n\n" + Self.gate + play).map(\.kind)
        == [.notANumber(formula: "sqrt(1 - rate)")])
  }

  @Test func aPictureWithoutADiagram() throws {
    let found = try problems(
      """
      ```experiment
      id: net
      data: and
      network: [{branches: [[1 tanh], [1 tanh]]}, 1 sigmoid]
      ```

      ```plot
      of: net
      show: [network]
      ```
      """)
    #expect(found.map(\.kind) == [.emptyPicture(.network)])
  }

  @Test func picturesWithoutRoom() throws {
    let found = try problems(
      Self.gate + "```plot\nof: gate\nshow: [boundary, mistakes, loss, weights]\n```\n")
    #expect(found.contains { if case .cutPicture = $0.kind { true } else { false } })
  }

  /// The title, a blank line, 15 rows, a blank line, the question and its field are 20 rows of 21; the hint is the 21st, and
  /// what is said to the wrong answer the 22nd, for which the blank line below the title gives way; two rows have no room.
  @Test func everyHintAndWrongAnswerOpen() throws {
    func page(_ rows: Int) -> String {
      (1...rows).map { "    row \($0)\n" }.joined() + """

        ```question
        id: q
        ask: What?
        number: 3
        hints: [Think.]
        wrong: [{answer: 4, say: No.}]
        ```
        """
    }
    #expect(try problems(page(15)) == [])
    #expect(try problems(page(16)).map(\.kind) == [.missingRows(2)])
  }

  @Test func theBlankLineBelowTheTitleGivesWay() throws {
    let rows = (1...20).map { "    row \($0)\n" }.joined()
    let model = ScreenModel(try Session(SmallLesson.lesson(rows)))
    let frame = render(model, size: .small)
    #expect(frame.row(1).contains("Page") && frame.row(2).contains("row 1"))
  }
}
