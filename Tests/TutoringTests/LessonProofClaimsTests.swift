import LessonScript
import TestSupport
import Testing

@testable import Tutoring

/// What the proof says of numbers drawn, words, budgets and tasks that come too late.
struct LessonProofClaimsTests {
  private func flaws(_ body: String, front: String = "") throws -> [LessonProof.Flaw.Kind] {
    LessonProof(try TestLesson.lesson(body, front: front)).flaws.map(\.kind)
  }

  private func drawn(_ number: String, wrong: String) throws -> [LessonProof.Flaw.Kind] {
    try flaws(
      """
      ```question
      id: own
      ask: How much?
      draw: {a: [0, 1, 2, 3]}
      number: \(number)
      wrong: [{answer: \(wrong), say: No.}]
      ```
      """)
  }

  @Test func drawsHoldForTwoHundredSeeds() throws {
    #expect(try drawn("a + 1", wrong: "a") == [])
  }

  @Test func oneDrawThatCannotBeComputedIsFound() throws {
    #expect(
      try drawn("1 / a", wrong: "-1").contains(.drawNotFinite(item: "own", numbers: "a = 0")))
  }

  /// 2a and a² agree at 0 and 2 only.
  @Test func aWrongAnswerThatOneDrawMakesRightIsFound() throws {
    let found = try drawn("2 * a", wrong: "a * a")
    #expect(
      found.contains { if case .drawnWrongPasses("own", "a * a", _) = $0 { true } else { false } })
  }

  @Test(arguments: [
    ("The loss is 0.31 now.", ["0.31"]), ("It took 137 updates.", ["137"]),
    ("Rows 3 and 12.", []), ("In 1958 he built it.", []), ("Here 2·14 + 1·60 − 18 = 70.", []),
    ("`0.31` is code and {0.31} declared.", []), ("An 8×8 image, and w13.", []),
    ("Of (1.56, 20) the sum is {1.56 + 20}, not 30.5.", ["30.5"]),
    ("About 1,000 units, 99.", ["1,000", "99"]), ("- a list of 55 things", ["55"]),
    ("    set 0.31 line", []), ("| a | b |\n|---|---|\n| 0.5 | 3 |", ["0.5"]),
  ])
  func typedNumbersAreFound(prose: String, expected: [String]) throws {
    #expect(try flaws(prose + "\n") == expected.map { .numberInProse($0) })
  }

  @Test func typedNumbersArePointedAt() throws {
    let flaw = try #require(
      LessonProof(TestLesson.lesson("Some words\nand 0.25 here.\n")).flaws.first)
    #expect(flaw.location.line == 11 && flaw.location.column == 5)
  }

  static let gate = """
    \(SmallBlocks.gate)

    ```train
    of: gate
    epochs: 10
    ```

    """

  @Test func theBudgetIsOfUpdates() throws {
    #expect(try flaws(Self.gate, front: "budget: 40\n") == [])
    #expect(
      try flaws(Self.gate, front: "budget: 39\n") == [.overBudget(updates: 40, budget: 39)])
  }

  /// Nothing of these is computed, or the tests would take hours.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("train", "of: gate\nepochs: 1000000", 12),
      ("train", "of: gate\nepochs: 1000000\nseeds: 1000\nsuccess: loss < 0", 12),
      (
        "task",
        "id: t\nask: Do {loss}.\nof: long\nknobs: {rate: [1, 2]}\nconditions: [{if: loss < 0}]\n"
          + "model: {rate: 1, epochs: 1000000}", 12
      ),
      (
        "question",
        "id: q\nask: What?\npredict: loss\nwhen: epoch == 9\n```\n\n```train\nof: gate\nepochs: 1000000",
        19
      ),
    ])
  func whatIsBeyondTheBudgetIsNotBegun(kind: String, block: String, line: Int) throws {
    let lesson = try TestLesson.lesson(
      "\(SmallBlocks.gate)\n\n\(Self.long)\n\n```\(kind)\n\(block)\n```\n")
    let proof = LessonProof(lesson)
    let flaw = try #require(proof.flaws.first)
    guard case .overBudget(_, FrontMatter.usualBudget) = flaw.kind else {
      Issue.record("\(flaw.kind)")
      return
    }
    #expect(lesson.source.line(flaw.location.line).hasPrefix("```"))
    #expect(proof.flaws.count == 1 && proof.authorRun == nil)
  }

  private static let long =
    "```experiment\nid: long\ndata: xor\nnetwork: logistic\nepochs: 1000000\n```"

  @Test func aTrainingThatLeavesTheNumbersIsFoundOnce() throws {
    let body = """
      ```experiment
      id: wild
      data: {rows: [[0, 0], [1, 1], [2, 3]]}
      network: [3 relu, 1]
      rate: 100000
      ```

      ```question
      id: q
      ask: What?
      predict: loss
      when: epoch == 50
      ```

      ```train
      of: wild
      epochs: 100
      ```
      """
    let found = try flaws(body)
    #expect(found.count == 1)
    guard case .diverges? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func anAnswerThatIsNoNumberIsFound() throws {
    let question = "```question\nid: q\nask: What?\nnumber: 0/0\n```\n"
    #expect(try flaws(question) == [.answerNotFinite(item: "q", formula: "0/0")])
  }

  @Test func aTaskThatAnEarlierPageSolvesIsFound() throws {
    let task = """

      ## Task

      {mistakes} mistakes.

      ```task
      id: task
      ask: Learn it.
      of: gate
      knobs: {rate: [1, 2]}
      conditions: [{if: mistakes == 0}]
      model: {rate: 1, epochs: 8}
      ```
      """
    #expect(try flaws(Self.gate + task) == [.solvedOnArrival(task: "task")])
  }
}
