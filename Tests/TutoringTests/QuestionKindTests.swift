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

  // MARK: Parts of answers

  private static let parts = """
    ```question
    id: free
    ask: In which order?
    order: [a, [b, c], d]
    points: 4
    partial: true
    ```

    ```question
    id: pick
    ask: Which?
    choices: [{right: a}, {right: b}, {right: c}, {wrong: d}, {wrong: e}]
    multiple: true
    points: 3
    partial: true
    attempts: 3
    ```

    ```question
    id: pair
    ask: Which?
    match: [{this: a, with: A}, {this: b, with: B}, {this: c, with: C}]
    points: 2
    partial: true
    ```

    ```question
    id: plain
    ask: Which?
    match: [{this: a, with: A}, {this: b, with: B}, {this: c, with: C}]
    points: 2
    tell: nothing
    ```
    """

  /// Items by the author's numbers, from 0, as this learner sees them.
  private func text(_ items: [Int], _ id: String, _ session: Session) throws -> String {
    let shown = session.shuffledItems(of: try question(id, session))
    return items.map { "\(shown.number(of: $0))" }.joined(separator: ",")
  }

  private func partial(_ id: String, _ answers: [[Int]]) throws -> (Session, Int) {
    var session = try Session(TestLesson.lesson(Self.parts))
    session.skipTo(id)
    for items in answers {
      let answer =
        id == "pick"
        ? items.map { "\($0 + 1)" }.joined(separator: ",") : try text(items, id, session)
      update(&session, .answer(question: id, text: answer))
    }
    let points = Gradebook(session).entries.first { $0.id == id }?.points
    return (session, try #require(points))
  }

  @Test(arguments: [[0, 1, 2, 3], [0, 2, 1, 3]])
  func stepsThatAreFreeMayComeInAnyOrder(_ order: [Int]) throws {
    let (session, points) = try partial("free", [order])
    #expect(session.progress(of: "free").verdict == .right && points == 4)
  }

  @Test(arguments: [
    ([0, 2, 3, 1], 2), ([0, 3, 1, 2], 1), ([1, 0, 2, 3], 0), ([3, 2, 1, 0], 0),
  ])
  func anOrderEarnsTheStepsBeforeTheFirstWrongOne(_ order: [Int], _ points: Int) throws {
    let (session, earned) = try partial("free", [order])
    #expect(session.progress(of: "free").verdict == .wrong && earned == points)
    let told = try #require(session.toldParts(of: question("free", session)))
    #expect(told.right == points)
    #expect(told.marks.prefix(points).allSatisfy { $0 == .right } && told.marks[points] == .wrong)
    #expect(told.marks.dropFirst(points + 1).allSatisfy { $0 == .untold })
  }

  @Test func noLearnerSeesAnOrderThatIsRight() throws {
    for seed in UInt64(0)..<200 {
      let session = try Session(TestLesson.lesson(Self.parts), seed: seed)
      let question = try question("free", session)
      guard case .order(_, let precedence) = question.kind else { continue }
      #expect(!precedence.allows(session.shuffledItems(of: question).items))
    }
  }

  /// Right picks less wrong ones, of three.
  @Test(arguments: [
    ([0, 1], 2), ([0], 1), ([0, 3], 0), ([0, 1, 3], 1), ([3, 4], 0), ([0, 1, 2, 3], 2),
    ([0, 1, 2, 3, 4], 1),
  ])
  func picksEarnWhatIsRightLessWhatIsWrong(_ picks: [Int], _ points: Int) throws {
    #expect(try partial("pick", [picks]).1 == points)
  }

  @Test func theBestAnswerCounts() throws {
    #expect(try partial("pair", [[0, 2, 1]]).1 == 0)
    #expect(try partial("pick", [[0, 1], [3]]).1 == 2)
    let (session, points) = try partial("pick", [[0, 1], [3], [4]])
    #expect(session.progress(of: "pick").verdict == .failed && points == 2)
  }

  @Test func aWrongPairMayBeForeseen() throws {
    let text = """
      ```question
      id: pair
      ask: Which?
      match: [{this: a, with: A}, {this: b, with: B, say: B is b.}, {this: c, with: C, say: C is c.}]
      ```
      """
    for (items, said) in [
      ([1, 0, 2], "B is b."), ([2, 1, 0], "C is c."), ([0, 2, 1], "B is b."),
    ] {
      var session = try Session(TestLesson.lesson(text))
      update(&session, .answer(question: "pair", text: try self.text(items, "pair", session)))
      #expect(session.progress(of: "pair").feedback == [.text(said)])
    }
  }

  @Test func reportsHaveWholePoints() throws {
    let (session, _) = try partial("pick", [[0, 1], [3], [4]])
    let entry = try #require(Report(session).questions.first { $0.id == "pick" })
    #expect(entry.points == 2 && entry.maximum == 3 && entry.verdict == "failed")
    #expect(entry.answers == ["1,2", "4", "5"] && Report(session).points == 2)
    let line = Transcript.line(entry)
    #expect(line.contains(#""points":2"#) && line.contains(#""maximum":3"#))
  }

  /// Looking at the solution or leaving a question open gives up what could still be earned, not what was.
  @Test(arguments: [Action.reveal(item: "pick"), .skip(item: "pick")])
  func whatAnswersHaveEarnedStays(_ action: Action) throws {
    var (session, _) = try partial("pick", [[0, 1]])
    update(&session, action)
    #expect(Gradebook(session).points == 2)
    var (untried, _) = try partial("pick", [])
    update(&untried, action)
    #expect(Gradebook(untried).points == 0)
  }

  @Test func withoutPartialOnlyTheWholeAnswerEarns() throws {
    let (session, points) = try partial("plain", [[0, 2, 1]])
    #expect(points == 0)
    #expect(session.toldParts(of: try question("plain", session)) == nil)
  }

  /// Three tries: which are right after the first, how many after the second, everything after the last.
  @Test func theLastTryIsNotGivenAway() throws {
    func told(_ answers: [[Int]]) throws -> AnswerParts? {
      let (session, _) = try partial("pick", answers)
      return session.toldParts(of: try question("pick", session))
    }
    let first = try #require(try told([[0, 3]]))
    #expect(first.marks == [.right, .wrong] && first.missing == 2 && first.right == 1)
    let second = try #require(try told([[0, 3], [0, 1, 4]]))
    #expect(second.marks == [.untold, .untold, .untold] && second.right == 2)
    #expect(second.missing == 1)
    let last = try #require(try told([[0, 3], [0, 1, 4], [0, 1]]))
    #expect(last.marks == [.right, .right] && last.missing == 1)
  }

  // MARK: Numbers as people type them

  private func number(_ keys: String, _ typed: String) throws -> (Session, ItemProgress) {
    var session = try Session(
      TestLesson.lesson("```question\nid: q\nask: How much?\n\(keys)\n```"))
    update(&session, .answer(question: "q", text: typed))
    return (session, session.progress(of: "q"))
  }

  @Test(arguments: [
    ("number: 500000", "$500,000"), ("number: 500000", "150*2000 + 200 000"),
    ("number: ln(4)", "ln 4"), ("number: ln(4)", "1.386"), ("number: ln(4)", "1.38629"),
    ("number: 1.234", "1,234"), ("number: 1234", "1,234"), ("number: 2/3", "0.6667"),
    ("number: round(2/3, 2)", "0.67"), ("number: round(2/3, 2)", "2/3"),
    ("number: round(2/3, 2)", "0.66666666"), ("number: 0.5", "50%"), ("number: -18", "−18"),
    ("number: 538086.9", "538087"), ("number: 1/2\nas: fraction", "1/2"),
  ])
  func rightNumbersAreNotRefused(_ keys: String, _ typed: String) throws {
    #expect(try number(keys, typed).1.verdict == .right)
  }

  @Test(arguments: [
    ("number: ln(4)", "1.39"), ("number: 2/3", "0.667"), ("number: 538087", "538100"),
    ("number: 3", "3.0004"), ("number: 1.5", "1.45"), ("number: 1234", "1.235"),
    ("number: round(2/3, 2)", "0.66"), ("number: 0.5", "0.5%"),
  ])
  func otherNumbersAre(_ keys: String, _ typed: String) throws {
    #expect(try number(keys, typed).1.verdict == .wrong)
  }

  @Test func whatWasUnderstoodIsKept() throws {
    #expect(try number("number: ln(4)", "ln 4").1.understood == 1.3862943611198906)
    #expect(try number("number: 1.234", "1,234").1.understood == 1.234)
    #expect(try number("number: 5", "1,234").1.understood == 1234)
    #expect(try number("number: 5", "5").1.understood == nil)
  }

  @Test func whatIsNotUnderstoodCostsNoTry() throws {
    for typed in ["w1", "12 epochs", "1/0", "log 4", "2 +"] {
      let (session, progress) = try number("number: 5", typed)
      guard case .malformed(.notANumber(typed, _))? = session.refusal else {
        Issue.record("\(typed)")
        continue
      }
      #expect(progress.answers.isEmpty)
    }
  }

  // MARK: Distance and direction

  @Test(arguments: [
    ("10", Verdict.right, 2), ("12", .right, 2), ("15", .wrong, 1), ("16", .wrong, 0),
  ])
  func aNumberThatIsNearEarnsHalf(_ typed: String, _ verdict: Verdict, _ points: Int) throws {
    let (session, progress) = try number("number: 10\nwithin: 2\nnear: 5\npoints: 2", typed)
    #expect(progress.verdict == verdict && Gradebook(session).points == points)
  }

  @Test(arguments: [("0.9", Verdict.right), ("0.51", .right), ("0.5", .wrong), ("0.4", .wrong)])
  func whereTheDirectionCountsTheSideDoes(_ typed: String, _ verdict: Verdict) throws {
    #expect(try number("number: 0.7\nwithin: 0.01\nside: 0.5", typed).1.verdict == verdict)
  }

  @Test func aGuessForNoPointsIsNoMiss() throws {
    var session = try Session(
      TestLesson.lesson(
        "```question\nid: q\nask: How much?\nnumber: 5\npoints: 0\nattempts: 1\n```"))
    update(&session, .answer(question: "q", text: "4"))
    #expect(session.progress(of: "q").verdict == .failed && session.state(ofPage: 0) == .done)
  }

  // MARK: Conditions

  @Test func aConditionDecidesWhichChoiceIsRight() throws {
    let text = """
      ```question
      id: q
      ask: Is {a} less than 3?
      draw: {a: [1, 2, 3, 4, 5]}
      choices: [{choice: "yes", if: a < 3}, {choice: "no", if: a >= 3}]
      ```
      """
    for seed in UInt64(0)..<40 {
      var session = try Session(TestLesson.lesson(text), seed: seed)
      let question = try question("q", session)
      let drawn = try #require(question.drawnNumbers(seed: seed)["a"])
      #expect(session.modelAnswer(to: question) == (drawn < 3 ? "1" : "2"))
      update(&session, .answer(question: "q", text: "1"))
      #expect(session.progress(of: "q").verdict == (drawn < 3 ? .right : .wrong))
    }
    #expect(LessonProof(try TestLesson.lesson(text)).flaws.isEmpty)
  }

  @Test(arguments: [
    ("choices: [{right: x, if: 1 < 2}, {wrong: y, if: 2 < 1}]", 0),
    ("choices: [{right: x, if: 2 < 1}, {wrong: y}]", 1),
    ("choices: [{right: x}, {wrong: y, if: 1 < 2}]", 1),
    ("choices: [{choice: x, if: 1 < 2}, {choice: y, if: 2 > 1}]", 1),
    ("choices: [{choice: x, if: 1 > 2}, {choice: y, if: 2 < 1}]", 1),
    ("match: [{this: a, with: b, if: 1 > 2}, {this: c, with: d, if: 1 < 2}]", 1),
    ("order: [a, b]\nif: 1 > 2", 1), ("text: a\nif: 1 < 2", 0),
    ("draw: {a: [1, 2, 3]}\nchoices: [{right: x, if: a < 3}, {wrong: y}]", 1),
    ("draw: {a: [1, 2, 3]}\nchoices: [{choice: x, if: a < 3}, {choice: y, if: a > 1}]", 1),
    ("draw: {a: [1, 2, 3]}\nchoices: [{choice: x, if: a < 3}, {choice: y, if: a >= 3}]", 0),
  ])
  func whatAuthorsSayOfTheirAnswersIsProved(_ keys: String, _ flaws: Int) throws {
    let lesson = try TestLesson.lesson("```question\nid: q\nask: Which?\n\(keys)\n```")
    #expect(LessonProof(lesson).flaws.count == flaws)
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
    ("choices: [{wrong: x}, {right: y}, {wrong: z}]", ["1", "3"]), ("number: 2", ["1", "3", "4"]),
    ("text: y", ["x", "z", "xx"]),
  ])
  func triesRunOutWithoutAnAuthorsNumber(kind: String, wrong: [String]) throws {
    var session = try Session(TestLesson.lesson("```question\nid: q\nask: Which?\n\(kind)\n```"))
    let tries = wrong.count
    for count in 1...tries {
      let question = try #require(session.page.questions.first)
      #expect(session.triesLeft(for: question) == tries - count + 1)
      update(&session, .answer(question: "q", text: wrong[count - 1]))
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
