import LessonScript
import Testing

@testable import Tutoring

/// What a session refuses: nothing changes but the notice, which says why.
struct GuardTests {
  private func expectRefused(
    _ action: Action, _ why: Refusal, in session: Session,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    var after = session
    #expect(update(&after, action) == nil, sourceLocation: sourceLocation)
    #expect(after.refusal == why, sourceLocation: sourceLocation)
    #expect(session.refusal(of: action) == why, sourceLocation: sourceLocation)
    after.notice = session.notice
    #expect(after == session, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    Action.answer(question: "sum", text: "5.5"), .hint(item: "sum"), .reveal(item: "sum"),
    .skip(item: "sum"),
  ])
  func whatIsAskedOnAnotherPage(action: Action) throws {
    expectRefused(action, .onAnotherPage(item: "sum", page: 1), in: try TestLesson.session())
  }

  @Test(arguments: [
    Action.answer(question: "word", text: "bias"), .hint(item: "word"), .reveal(item: "word"),
    .skip(item: "word"),
  ])
  func whatStandsBehindAnOpenQuestion(action: Action) throws {
    var session = try TestLesson.session(onPage: 1)
    expectRefused(action, .behindItem(item: "word", other: "sum"), in: session)
    #expect(session.visibleBlocks.items.map(\.id) == ["sum"])
    session.skipTo("word")
    #expect(session.visibleBlocks.items.map(\.id) == ["sum", "pick", "word"])
  }

  @Test func whatStandsBehindADerivation() throws {
    let session = try Session(TestLesson.lesson(PlayAndDerivationTests.text))
    expectRefused(
      .answer(question: "bias", text: "2"), .behindDerivation(item: "bias"), in: session)
  }

  @Test func whatIsAnswered() throws {
    var session = try TestLesson.session(onPage: 1)
    update(&session, .answer(question: "sum", text: "5.5"))
    for action in [
      Action.answer(question: "sum", text: "5.5"), .hint(item: "sum"), .reveal(item: "sum"),
      .skip(item: "sum"),
    ] {
      expectRefused(action, .alreadyAnswered, in: session)
    }
  }

  /// What is recorded can be read again.
  @Test func anAnswerThatNoTranscriptHolds() throws {
    let session = try TestLesson.session(at: "word")
    let text = String(repeating: "é", count: 2049)
    expectRefused(
      .answer(question: "word", text: text), .malformed(.tooLong(atMost: 4096)), in: session)
  }

  /// Nobody writes a line of the report, or sends the terminal a command.
  @Test func anAnswerIsKeptOnOneLine() throws {
    var session = try TestLesson.session(at: "word")
    let text = "x\ntotal  14/14\r\u{1B}[2J\u{9B}\u{202E}\u{2028}\u{2067}é👩‍🔬\0"
    update(&session, .answer(question: "word", text: text))
    #expect(session.progress(of: "word").answers == ["xtotal  14/14[2Jé👩‍🔬"])
  }

  /// What is told of an answer quotes it.
  @Test func anAnswerIsKeptWithoutBlanksAroundIt() throws {
    var session = try TestLesson.session(at: "word")
    update(&session, .answer(question: "word", text: "   two words "))
    #expect(session.progress(of: "word").answers == ["two words"])
  }

  @Test func whatIsNoQuestion() throws {
    let session = try TestLesson.session(onPage: 2)
    expectRefused(.answer(question: "task", text: "1"), .notAQuestion("task"), in: session)
    expectRefused(.reveal(item: "task"), .solutionWithheld, in: session)
    expectRefused(.hint(item: "task"), .noMoreHints, in: session)
    expectRefused(.uncover, .nothingCovered, in: session)
  }

  @Test func trainingThatIsNotThere() throws {
    let asking = try TestLesson.session(onPage: 1)
    for action in [Action.train(updates: 1), .trainEpoch, .rewind(updates: 1), .restart] {
      expectRefused(action, .nothingToTrain, in: asking)
    }
    var session = try TestLesson.session()
    update(&session, .skip(item: "guess"))
    for count in [0, -1, .min] {
      expectRefused(.train(updates: count), .countOutOfRange(count), in: session)
      expectRefused(.rewind(updates: count), .countOutOfRange(count), in: session)
    }
    expectRefused(.restart, .trainingAtStart, in: session)
    update(&session, .train(updates: .max))
    #expect(session.trainingDone == 32)
    expectRefused(.trainEpoch, .trainingDone, in: session)
    update(&session, .rewind(updates: .max))
    #expect(session.trainingDone == 0)
  }

  @Test func knobsThatAreNotOffered() throws {
    let session = try TestLesson.session(onPage: 2)
    expectRefused(.set(knob: "seed", value: "1"), .noSuchKnob("seed"), in: session)
    expectRefused(
      .set(knob: "rate", value: "5"), .noSuchValue(knob: "rate", value: "5"), in: session)
    expectRefused(
      .set(knob: "rate", value: "1"), .noSuchKnob("rate"), in: try TestLesson.session())
  }

  @Test func finishingAPageThatWasNeverOpened() throws {
    var session = try TestLesson.session(onPage: 2)
    expectRefused(.next, .pageNotOpened(1), in: session)
    update(&session, .back)
    update(&session, .next)
    #expect(update(&session, .next) == .finish)
  }

  /// However training is cut by the clock, the numbers are the same, and what is recorded replays to them.
  @Test func trainingByTheClockIsTrainingByCount() throws {
    var (whole, sliced) = (try TestLesson.session(), try TestLesson.session())
    var actions = [Action.answer(question: "guess", text: "6")]
    for action in [actions[0], .train(updates: 30)] { update(&whole, action) }
    update(&sliced, actions[0])
    var rest: Action? = .train(updates: 30)
    while let action = rest {
      let slice = update(&sliced, action, until: .now)
      #expect(slice.done == .train(updates: 1))
      actions.append(try #require(slice.done))
      rest = slice.rest
    }
    #expect(actions.count == 31)
    #expect(sliced == whole)
    let transcript = Transcript(header: .init(sliced.lesson), actions: actions)
    #expect(try Session.replaying(transcript, of: TestLesson.lesson()) == whole)
  }

  @Test func anEpochByTheClockIsAnEpoch() throws {
    var session = try TestLesson.session()
    update(&session, .skip(item: "guess"))
    var (rest, count) = (Action?.some(.trainEpoch), 0)
    while let action = rest {
      rest = update(&session, action, until: .now).rest
      count += 1
    }
    #expect(count == 4)
    #expect(session.timelines["gate"]?.cursor == 4)
  }
}

/// Predictions are made before training shows the truth, or earn nothing.
struct PredictionGuardTests {
  /// One experiment, trained on two pages, with a prediction on each and free play between them. By hand: w starts at 2,
  /// x = 1, the target is 0 and the rate 0.5, so every update halves w with half-mse: w ← w − 0.5·w.
  static let text = """
    ## First

    ```experiment
    id: unit
    data:
      inputs: [x]
      target: t
      rows: [[1, 0]]
    network: linear
    weights: [2]
    bias: 0
    loss: half-mse
    rate: 0.25
    epochs: 8
    ```

    ```question
    id: one
    ask: What is w after one update?
    predict: w1
    when: step == 1
    within: 0.001
    ```

    ```train
    of: unit
    updates: 1
    ```

    ## Play

    ```play
    of: unit
    knobs:
      rate: [0.25, 0.1]
    ```

    ## Second

    ```question
    id: two
    ask: And after two?
    predict: w1
    when: step == 2
    within: 0.001
    ```

    ```train
    of: unit
    updates: 2
    ```

    ## Third

    ```question
    id: three
    ask: And after three?
    predict: w1
    when: step == 3
    within: 0.001
    ```

    ```train
    of: unit
    updates: 4
    ```
    """

  private func session() throws -> Session { try Session(TestLesson.lesson(Self.text)) }

  /// w and b both feel x = 1 and 1: δ = w + b, and both fall by 0.25·δ, so 2 → 1.5 (b −0.5), then δ = 1: 1.25.
  @Test func theAuthorGetsThemAll() throws {
    let run = try AuthorRun(TestLesson.lesson(Self.text))
    #expect(run.session.progress(of: "one").truth == 1.5)
    #expect(run.session.progress(of: "two").truth == 1.25)
    #expect(["one", "two", "three"].allSatisfy { run.session.progress(of: $0).verdict == .right })
  }

  /// Else one would train on the next page, come back, and predict what was seen.
  @Test func trainingWaitsForPredictionsOfEarlierPages() throws {
    var session = try session()
    update(&session, .goTo(page: 2))
    update(&session, .answer(question: "two", text: "1.25"))
    update(&session, .train(updates: 2))
    #expect(session.refusal == .predictFirst(question: "one", page: 0))
    #expect(session.timelines["unit"]?.cursor == 0)
  }

  @Test func freePlayWithOtherKnobsSettlesNothing() throws {
    var session = try session()
    update(&session, .answer(question: "one", text: "1.8"))
    update(&session, .next)
    update(&session, .set(knob: "rate", value: "0.1"))
    update(&session, .train(updates: 3))
    #expect(session.timelines["unit"]?.cursor == 3)
    #expect(session.progress(of: "one").verdict == .pending)
    update(&session, .back)
    update(&session, .train(updates: 1))
    #expect(session.progress(of: "one").verdict == .failed)
    #expect(session.progress(of: "one").truth == 1.5)
  }

  /// Free play with the experiment as it is shows the truth of what comes later.
  @Test func aPredictionOfWhatWasSeenEarnsNothing() throws {
    var session = try session()
    update(&session, .answer(question: "one", text: "1.5"))
    update(&session, .train(updates: 1))
    update(&session, .next)
    update(&session, .train(updates: 3))
    update(&session, .next)
    #expect(session.timelines["unit"]?.cursor == 1)
    #expect(update(&session, .answer(question: "two", text: "1.25")) == .save)
    #expect(session.notice == .predictedTooLate)
    #expect(session.progress(of: "two").verdict == .revealed)
    #expect(session.progress(of: "two").truth == 1.25)
    #expect(Gradebook(session).points == 1)
  }
}
