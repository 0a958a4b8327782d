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

  @Test func manyPicturesWithoutRoomAreOneProblem() throws {
    let plot = "```plot\nof: gate\nshow: [boundary, mistakes, loss, weights]\n```\n\n"
    let found = try problems(Self.gate + plot + plot + plot)
    #expect(found.filter { if case .cutPicture = $0.kind { true } else { false } }.count == 1)
  }

  /// The title, a blank line, 15 rows, a blank line, the question and its field are 20 rows of 21; the hint is the 21st, and
  /// what is said to the wrong answer the 22nd, for which the blank line below the title gives way; for one row more the blank line
  /// above the question does, and then there is no room.
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
    #expect(try problems(page(16)) == [])
    #expect(try problems(page(17)).map(\.kind) == [.missingRows(3)])
  }

  @Test func theBlankLineBelowTheTitleGivesWay() throws {
    let rows = (1...20).map { "    row \($0)\n" }.joined()
    let model = ScreenModel(try Session(SmallLesson.lesson(rows)))
    let frame = render(model, size: .small)
    #expect(frame.row(1).contains("Page") && frame.row(2).contains("row 1"))
  }

  // MARK: Ways that one page alone does not show

  /// √(20 − rate · updates) can be computed before training, and after it only with the smaller of the rates.
  @Test func aNumberThatIsNoneWhereAKnobAtItsEndIsTrained() throws {
    let play = "```play\nof: gate\nknobs: {rate: [0.001, 1]}\n```\n"
    #expect(
      try problems("## Page\n\nIt is {sqrt(100000 - rate*step)}.\n\n" + Self.gate + play) == [])
    #expect(
      try problems("## Page\n\nIt is {sqrt(20 - rate*step)}.\n\n" + Self.gate + play).map(\.kind)
        == [.notANumber(formula: "sqrt(20 - rate*step)")])
  }

  /// A question that is failed shows its explanation, of four rows, and nobody who answers right sees more.
  @Test(arguments: [
    "order: [one, two, three]", "match: [{this: a, with: one}, {this: b, with: two}]",
    "choices: [{right: one}, {wrong: two}]",
    "number: 3", "text: three",
  ])
  func everyKindOfQuestionIsFailed(kind: String) throws {
    func page(_ rows: Int) -> String {
      (1...rows).map { "    row \($0)\n" }.joined() + """

        ```question
        id: q
        ask: What?
        \(kind)
        attempts: 1
        explain: "First\\
        second\\
        third."
        ```
        """
    }
    #expect(try problems(page(9)) == [])
    #expect(
      try problems(page(18)).contains { if case .missingRows = $0.kind { true } else { false } })
  }

  /// The second page shows the mistakes of an epoch that only the first page trains; opened first it has none. No order of
  /// the author's shows it.
  @Test func aPageOpenedBeforeTheOneThatTrains() throws {
    let train = Self.gate + "```train\nof: gate\nepochs: 3\n```\n"
    let found = try problems(
      "## One\n\n\(train)\n## Two\n\n```plot\nof: gate\nshow: [table]\nvalues: {last: epoch_mistakes}\n```\n"
    )
    #expect(found.contains { $0.page == 2 && $0.kind == .notANumber(formula: "epoch_mistakes") })
  }

  /// A single hidden unit makes no plane.
  @Test func aPictureThatShowsNothing() throws {
    let found = try problems(
      """
      ```experiment
      id: net
      data: and
      network: [1 tanh, 1 sigmoid]
      ```

      ```plot
      of: net
      show: [hidden]
      ```
      """)
    #expect(found.map(\.kind) == [.emptyPicture(.hidden)])
  }

  /// The author's program is not for readers, whatever part of a page it comes from.
  @Test func aBraceThatNobodyReads() throws {
    let found = try problems(
      """
      ```experiment
      id: net
      data: {inputs: ["{u}", v], target: y, rows: [[1, 0, 1], [0, 1, 0]]}
      network: perceptron
      ```

      ```plot
      of: net
      show: [boundary]
      ```
      """)
    #expect(found.contains { $0.kind == .rawText("{u}") })
  }

  /// Only who trains, goes back to the start and looks on sees no mistakes in no epoch.
  @Test func aWalkThatNobodyPlanned() throws {
    let lesson = try SmallLesson.lesson(
      "## One\n\nA page.\n\n## Two\n\nEpoch {epoch}: {1/step - 1/step}.\n\n" + Self.gate
        + "```train\nof: gate\nepochs: 3\n```\n")
    let found = try RandomWalk(lesson, seed: 1).found
    #expect(found.contains { $0.kind == .notANumber(formula: "1/step - 1/step") })
    #expect(try RandomWalk(lesson, seed: 1).found == found)
  }
}
