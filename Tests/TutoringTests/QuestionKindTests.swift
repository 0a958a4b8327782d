import LessonScript
import TestSupport
import Testing

@testable import Tutoring

/// Every kind of question that is not in `SessionTests`.
struct QuestionKindTests {
  static let text = """
    ## Ask

    ```experiment
    id: gate
    data: and
    network: perceptron
    weights: [1, 2]
    bias: -3
    ```

    ```plot
    of: gate
    show: [weights, data]
    ```

    ```question
    id: order
    ask: In which order?
    order: [forward, error, backward, update]
    ```

    \(SmallBlocks.match)

    \(SmallBlocks.weight)

    \(SmallBlocks.row)

    \(SmallBlocks.several)

    ```question
    id: share
    ask: How much is a half?
    number: 1/2
    as: [percent]
    ```

    ```question
    id: own
    ask: What is {a} + {h}?
    draw: {a: [2, 3, 5, 7, 11], h: {from: 0, to: 1, step: 0.25}}
    number: a + h
    within: 0.001
    wrong:
      - {answer: a - h + 0.125, say: Add.}
    explain: It is {a + h}.
    ```
    """

  private func session(seed: UInt64 = 0) throws -> Session {
    try Session(TestLesson.lesson(Self.text), seed: seed)
  }

  private func verdict(_ id: String, _ text: String) throws -> Verdict {
    var session = try session()
    session.skipTo(id)
    update(&session, .answer(question: id, text: text))
    return session.progress(of: id).verdict
  }

  private func question(_ id: String, _ session: Session) throws -> Question {
    try #require(session.lesson.questions.first { $0.id == id })
  }

  @Test func theModelKnowsEveryAnswer() throws {
    for seed in UInt64(0)..<200 {
      let run = try AuthorRun(TestLesson.lesson(Self.text), seed: seed)
      #expect(Gradebook(run.session).points == Gradebook(run.session).maximum, "\(seed)")
      let again = try Session.replaying(run.transcript, of: TestLesson.lesson(Self.text))
      #expect(again == run.session)
    }
  }

  @Test func itemsAreShuffledAndNeverInTheirOrder() throws {
    var seen: Set<[Int]> = []
    for seed in UInt64(0)..<300 {
      let session = try session(seed: seed)
      let items = session.shuffledItems(of: try question("order", session)).items
      #expect(items.sorted() == [0, 1, 2, 3])
      #expect(items != [0, 1, 2, 3])
      seen.insert(items)
    }
    #expect(seen.count == 23)
  }

  @Test func anOrderIsGivenInNumbersAsShown() throws {
    let session = try session()
    let shown = session.shuffledItems(of: try question("order", session)).items
    let right = (0..<4).map { item in String((shown.firstIndex(of: item) ?? 0) + 1) }
    #expect(try verdict("order", right.joined(separator: ",")) == .right)
    #expect(try verdict("order", right.reversed().joined(separator: " ")) == .wrong)
  }

  @Test func aMatchNeedsOneForEachLeft() throws {
    for text in ["1", "1,1", "1,2,3", "0,1", "1,4", "a,b"] {
      var session = try session()
      session.skipTo("match")
      update(&session, .answer(question: "match", text: text))
      guard case .malformed? = session.refusal else {
        Issue.record("\(text): \(String(describing: session.notice))")
        continue
      }
      #expect(session.progress(of: "match").answers.isEmpty)
    }
  }

  @Test func pointingIsByName() throws {
    #expect(try verdict("weight", "w2") == .right)
    #expect(try verdict("weight", "w1") == .wrong)
    #expect(try verdict("row", "4") == .right)
    #expect(try verdict("row", "1") == .wrong)
    let session = try session()
    guard case .point(let target) = try question("weight", session).kind else {
      Issue.record("no question that asks to point")
      return
    }
    #expect(session.candidates(target).names == ["w1", "w2", "b"])
  }

  @Test func severalRightChoicesAllCount() throws {
    #expect(try verdict("several", "3,1") == .right)
    #expect(try verdict("several", "1") == .wrong)
    #expect(try verdict("several", "1,2,3") == .wrong)
  }

  @Test func aStyleThatWasNotAskedForCostsNothing() throws {
    var session = try session()
    session.skipTo("share")
    update(&session, .answer(question: "share", text: "0.5"))
    #expect(session.refusal == .malformed(.wrongStyle(.decimal, wanted: [.percent])))
    #expect(session.progress(of: "share").answers.isEmpty)
    update(&session, .answer(question: "share", text: "50 %"))
    #expect(session.progress(of: "share").verdict == .right)
  }

  @Test func everyLearnerGetsNumbersOfTheirOwn() throws {
    var sums: Set<Double> = []
    for seed in UInt64(0)..<200 {
      let session = try session(seed: seed)
      let drawn = try question("own", TestLesson.session(Self.text)).drawnNumbers(seed: seed)
      #expect([2, 3, 5, 7, 11].contains(drawn["a"]))
      #expect([0, 0.25, 0.5, 0.75, 1].contains(drawn["h"]))
      #expect(
        session.modelAnswer(to: try question("own", session)) == "\(drawn["a"]! + drawn["h"]!)")
      sums.insert(drawn["a"]! * 100 + drawn["h"]!)
    }
    #expect(sums.count == 25)
  }

  /// Two questions that draw alike are two draws, and neither changes when the other goes.
  @Test func drawsDependOnTheQuestionsID() throws {
    func question(_ id: String) -> String {
      "```question\nid: \(id)\nask: How much is {a}?\ndraw: {a: {from: 1, to: 100, step: 1}}\nnumber: a\n```\n\n"
    }
    func drawn(_ ids: String..., seed: UInt64) throws -> [Double?] {
      let lesson = try TestLesson.lesson(ids.map(question).joined())
      return lesson.questions.map { $0.drawnNumbers(seed: seed)["a"] }
    }
    let pairs = try (UInt64(0)..<20).map { try drawn("one", "two", seed: $0) }
    #expect(pairs.contains { $0[0] != $0[1] })
    for seed in UInt64(0)..<20 {
      #expect(try drawn("two", seed: seed) == [pairs[Int(seed)][1]])
    }
  }

  /// The lesson reference: two tries for a choice, three for anything else, one for a prediction.
  @Test(arguments: [
    ("choices: [{wrong: x}, {right: y}]", "1", 2), ("number: 2", "1", 3), ("text: y", "x", 3),
  ])
  func triesRunOutWithoutAnAuthorsNumber(kind: String, wrong: String, tries: Int) throws {
    var session = try Session(TestLesson.lesson("```question\nid: q\nask: Which?\n\(kind)\n```"))
    for count in 1...tries {
      update(&session, .answer(question: "q", text: wrong))
      #expect(session.progress(of: "q").verdict == (count < tries ? .wrong : .failed), "\(count)")
    }
  }

  @Test func foreseenAnswersMayBeComputed() throws {
    var session = try session(seed: 3)
    let drawn = try question("own", session).drawnNumbers(seed: 3)
    session.skipTo("own")
    update(&session, .answer(question: "own", text: "\(drawn["a"]! - drawn["h"]! + 0.125)"))
    #expect(session.progress(of: "own").feedback == [.text("Add.")])
  }

  @Test func theSeedIsInTheHeader() throws {
    let lesson = try TestLesson.lesson(Self.text)
    #expect(
      Transcript.line(Transcript.Header(lesson, seed: 9))
        == #"{"gradus":1,"lesson":"small","seed":9,"version":1}"#)
    let transcript = Transcript(header: .init(lesson, seed: 9))
    #expect(try Session.replaying(Transcript.read(transcript.text), of: lesson).seed == 9)
  }
}

extension TestLesson {
  fileprivate static func session(_ text: String) throws -> Session { try Session(lesson(text)) }
}
