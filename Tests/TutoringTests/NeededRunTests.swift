import LessonScript
import TestSupport
import Testing

@testable import Tutoring

/// Pages that speak of a run.
struct NeededRunTests {
  static let text = """
    ## Train

    \(SmallBlocks.gate)

    ```train
    of: gate
    epochs: 8
    ```

    ```question
    id: guess
    ask: Which epoch is the first without a mistake?
    predict: epoch
    when: epoch_mistakes == 0
    points: 2
    ```

    ## What it found

    ```needs
    gate: epoch == 8
    ```

    It ended at {w1}.

    ```plot
    of: gate
    show: [weights]
    ```

    ```question
    id: bias
    ask: What is the bias?
    number: b
    ```

    ## Its end
    """

  private func lesson(_ old: String = "", _ new: String = "") throws -> Lesson {
    try TestLesson.lesson(
      (old.isEmpty ? Self.text : Self.text.replacing(old, with: new)) + "\n\nDone.\n")
  }

  /// On the second page, by paging past the training.
  private func untrained(_ lesson: Lesson? = nil, skipping: Bool = true) throws -> Session {
    var session = try Session(lesson ?? self.lesson())
    if skipping { update(&session, .skip(item: "guess")) }
    update(&session, .next)
    return session
  }

  @Test func withoutTheRunThePageShowsNothing() throws {
    var session = try untrained()
    #expect(session.missingRuns.map(\.experiment) == ["gate"])
    #expect(session.page.blocks.isEmpty && session.visibleBlocks.isEmpty)
    for action in [
      Action.train(updates: 1), .restart, .answer(question: "bias", text: "0"), .uncover,
      .skip(item: "bias"), .hint(item: "bias"),
    ] {
      update(&session, action)
      #expect(session.refusal == .runMissing)
    }
    #expect(session.allows(.next) && session.allows(.back) && session.allows(.makeRun))
  }

  /// A page without questions is not done while none of its words were shown.
  @Test func aPageThatWaitsForItsRunIsOpen() throws {
    let words = Self.text.replacing(#/```question\nid: bias[^`]*```/#, with: "")
    var session = try untrained(TestLesson.lesson(words + "\n\nDone.\n"))
    #expect(session.state(ofPage: 1) == .open)
    update(&session, .makeRun)
    #expect(session.state(ofPage: 1) == .done)
  }

  @Test func makingTheRunShowsThePageAndEarnsNothing() throws {
    var session = try untrained()
    #expect(update(&session, .makeRun) == .save)
    #expect(session.missingRuns.isEmpty && session.page.blocks.count == 4)
    #expect(session.timelines["gate"]?.state.parameters == [2, 1, -3])
    #expect(session.timelines["gate"]?.trainer.epochCount == 8)
    #expect(Gradebook(session).points == 0)
    #expect(session.refusal(of: .makeRun) == .noRunMissing)
  }

  @Test func whoHasTrainedSeesThePageAtOnce() throws {
    var session = try Session(lesson())
    update(&session, .skip(item: "guess"))
    update(&session, .train(updates: 32))
    update(&session, .next)
    #expect(session.missingRuns.isEmpty)
    update(&session, .back)
    update(&session, .rewind(updates: 1))
    update(&session, .next)
    #expect(session.missingRuns.count == 1)
  }

  @Test func freePlayAfterTheRunLeavesNoTrace() throws {
    let play = "```play\nof: gate\nknobs: {rate: [1, 2]}\n```"
    var session = try untrained(lesson("It ended at {w1}.", play))
    update(&session, .makeRun)
    update(&session, .skip(item: "bias"))
    update(&session, .set(knob: "rate", value: "2"))
    #expect(session.timelines["gate"]?.cursor == 0)
    update(&session, .back)
    #expect(session.timelines["gate"]?.cursor == 32)
  }

  /// Going too far is as wrong as not going far enough.
  @Test func aRunThatWentOnIsMadeAnew() throws {
    var session = try untrained(lesson("gate: epoch == 8", "gate: epoch == 2"))
    update(&session, .back)
    update(&session, .train(updates: 32))
    update(&session, .next)
    update(&session, .makeRun)
    #expect(session.missingRuns.isEmpty && session.timelines["gate"]?.cursor == 8)
  }

  @Test func anOpenPredictionComesFirst() throws {
    var session = try untrained(skipping: false)
    update(&session, .makeRun)
    #expect(session.refusal == .predictFirst(question: "guess", page: 0))
    #expect(session.timelines["gate"]?.cursor == 0)
  }

  /// It was said before anything could be seen.
  @Test func aPredictionThatWasMadeIsJudgedByTheRun() throws {
    var session = try Session(lesson())
    update(&session, .answer(question: "guess", text: "6"))
    update(&session, .next)
    update(&session, .makeRun)
    #expect(session.progress(of: "guess").verdict == .right)
  }

  @Test func slicesChangeNothingUntilTheLast() throws {
    var (whole, sliced) = (try untrained(), try untrained())
    update(&whole, .makeRun)
    let before = sliced
    var slices = 0
    while true {
      let result = update(&sliced, .makeRun, until: .now)
      if result.done == .makeRun { break }
      slices += 1
      #expect(result == ActionResult(rest: .makeRun))
      #expect(sliced.timelines == before.timelines && sliced.progress == before.progress)
      #expect(sliced.runProgress?.done == slices && sliced.runProgress?.end == 32)
    }
    #expect(slices == 32)
    #expect(sliced == whole)
  }

  @Test func aRunThatIsLeftHalfwayIsNone() throws {
    var session = try untrained()
    _ = update(&session, .makeRun, until: .now)
    update(&session, .back)
    #expect(session.timelines["gate"]?.cursor == 0 && session.runUnderWay == nil)
  }

  @Test func aTranscriptWithARunReplays() throws {
    let actions: [Action] = [
      .skip(item: "guess"), .next, .makeRun, .answer(question: "bias", text: "-3"), .next,
    ]
    let transcript = try Transcript.read(
      Transcript(header: .init(lesson()), actions: actions).text)
    let session = try Session.replaying(transcript, of: lesson())
    #expect(session.timelines["gate"]?.state.parameters == [2, 1, -3])
    #expect(session.progress(of: "bias").verdict == .right)
  }

  @Test func checkFindsARunThatNeverComes() throws {
    #expect(LessonProof(try lesson()).flaws == [])
    let flaws = LessonProof(try lesson("gate: epoch == 8", "gate: epoch == 9")).flaws
    #expect(flaws.map(\.kind).first == .runNeverComes(experiment: "gate", condition: "epoch == 9"))
  }

  /// Where no page trains the experiment, the author's run makes it, as far as its own epochs.
  @Test func aRunOfNoOtherPageIsMade() throws {
    let text = Self.text.replacing("  of: gate\n  epochs: 8", with: "")
    let lesson = try TestLesson.lesson(
      text.replacing("```train\nof: gate\nepochs: 8\n```\n", with: "")
        .replacing("predict: epoch\nwhen: epoch_mistakes == 0", with: "number: 6") + "\n\nDone.\n")
    let run = try AuthorRun(lesson)
    #expect(run.updates == 32 && run.transcript.actions.contains(.makeRun))
    #expect(LessonProof(lesson).flaws == [])
  }

  @Test func aTaskIsSolvedByTheLearner() throws {
    let task = """
      ```task
      id: task
      ask: Learn it.
      of: gate
      knobs: {rate: [0.001, 1]}
      conditions: [{if: mistakes == 0}]
      model: {rate: 1, epochs: 8}
      ```
      """
    let session = try untrained(lesson("## What it found", task + "\n\n## What it found"))
    #expect(session.refusal(of: .makeRun) == .runOfTask("task", page: 0))
  }

  @Test func manySeedsAreARunToo() throws {
    let text = Self.text.replacing(
      "epochs: 8\n", with: "epochs: 50\nseeds: 5\nsuccess: mistakes == 0\n"
    )
    .replacing("epoch == 8", with: "trials == 5")
    .replacing("when: epoch_mistakes == 0", with: "when: trials == 5")
    var session = try untrained(TestLesson.lesson(text + "\n\nDone.\n"))
    #expect(session.missingRuns.map(\.isSurvey) == [true])
    update(&session, .makeRun)
    #expect(session.missingRuns.isEmpty && session.surveys["gate"]?.successes == 5)
    #expect(session.timelines["gate"]?.cursor == 0)
  }

  @Test func aPageThatReadsARunSaysSo() throws {
    let flaws = LessonProof(try lesson("```needs\ngate: epoch == 8\n```\n", "")).flaws
    #expect(
      flaws.map(\.kind).contains(.readsRun(of: "gate", formula: "w1", trainedOn: 1)))
  }

  /// What does not change with training is no reading of it.
  @Test(arguments: ["parameters", "rate", "initial.w1", "2 + 3"])
  func whatTrainingDoesNotChangeIsFree(formula: String) throws {
    let text = Self.text.replacing("```needs\ngate: epoch == 8\n```\n", with: "")
      .replacing("{w1}", with: "{\(formula)}").replacing("number: b", with: "number: 3")
    #expect(LessonProof(try TestLesson.lesson(text + "\n\nDone.\n")).flaws == [])
  }

  @Test func aPredictionAboutWhatNobodyTrainsIsFound() throws {
    let other = """
      ```experiment
      id: ten
      data: xor
      network: [2 tanh, 1 sigmoid]
      ```

      ## What it found
      """
    let text = Self.text.replacing("## What it found", with: other)
      .replacing("predict: epoch\n", with: "predict: epoch - ten.loss\n")
    let flaws = LessonProof(try TestLesson.lesson(text + "\n\nDone.\n")).flaws.map(\.kind)
    #expect(flaws.contains(.predictsUntrained(item: "guess", experiment: "ten")))
  }

  @Test(arguments: [("mistakes == 0", "weights", true), ("mistakes == 0", "mistakes", false)])
  func aGoalThatThePageDoesNotShowIsFound(goal: String, picture: String, isFound: Bool) throws {
    let flaws = LessonProof(
      try TestLesson.lesson(
        """
        ```experiment
        id: gate
        data: and
        network: perceptron
        rate: 1
        ```

        ```plot
        of: gate
        show: [\(picture)]
        ```

        ```task
        id: task
        ask: Learn it.
        of: gate
        knobs: {rate: [0.001, 1]}
        conditions: [{if: \(goal)}]
        model: {rate: 1, epochs: 50}
        ```
        """)
    ).flaws.map(\.kind)
    #expect(flaws.contains(.goalUnseen(task: "task", quantity: "mistakes")) == isFound)
  }
}
