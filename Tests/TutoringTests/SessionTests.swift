import LessonScript
import Testing

@testable import Tutoring

struct SessionTests {
  @Test func pagesStayInsideTheLesson() throws {
    var session = try TestLesson.session()
    #expect(update(&session, .back) == nil)
    #expect(session.refusal == .firstPage)
    #expect(update(&session, .next) == .save)
    #expect(session.pageIndex == 1)
    for page in [3, 99, -1, .min, .max] {
      #expect(update(&session, .goTo(page: page)) == nil)
      #expect(session.refusal == .noSuchPage(page))
    }
    update(&session, .next)
    #expect(session.pageIndex == 2)
    #expect(update(&session, .next) == .finish)
    #expect(session.isFinished)
  }

  @Test func trainingWaitsForThePrediction() throws {
    var session = try TestLesson.session()
    update(&session, .train(updates: 4))
    #expect(session.refusal == .predictFirst(question: "guess"))
    #expect(session.timelines["gate"]?.cursor == 0)
    #expect(update(&session, .answer(question: "guess", text: "5")) == .save)
    #expect(session.progress(of: "guess").verdict == .pending)
    update(&session, .train(updates: 4))
    #expect(session.timelines["gate"]?.cursor == 4)
  }

  /// The truth is epoch 6; 5 is within 1.
  @Test func predictionIsJudgedWhenItsMomentComes() throws {
    var session = try TestLesson.session()
    update(&session, .answer(question: "guess", text: "5"))
    update(&session, .train(updates: 20))
    #expect(session.progress(of: "guess").verdict == .pending)
    #expect(update(&session, .train(updates: 4)) == .save)
    #expect(session.progress(of: "guess").truth == 6)
    #expect(session.progress(of: "guess").verdict == .right)
    #expect(Gradebook(session).points == 2)
  }

  @Test func wrongPredictionEarnsNothing() throws {
    var session = try TestLesson.session()
    update(&session, .answer(question: "guess", text: "3"))
    update(&session, .train(updates: 24))
    #expect(session.progress(of: "guess").verdict == .failed)
    #expect(Gradebook(session).points == 0)
  }

  @Test func trainingInChunksGivesTheSameSession() throws {
    var (whole, cut) = (try TestLesson.session(), try TestLesson.session())
    for action in [Action.answer(question: "guess", text: "6"), .train(updates: 23)] {
      update(&whole, action)
    }
    update(&cut, .answer(question: "guess", text: "6"))
    for count in [1, 4, 2, 9, 7] { update(&cut, .train(updates: count)) }
    #expect(whole == cut)
  }

  @Test func trainingStopsAtThePagesBudget() throws {
    var session = try TestLesson.session()
    update(&session, .skip(item: "guess"))
    update(&session, .train(updates: 1_000_000))
    #expect(session.timelines["gate"]?.cursor == 32)
    update(&session, .train(updates: 1))
    #expect(session.refusal == .trainingDone)
  }

  @Test func trainsToTheEndOfTheEpoch() throws {
    var session = try TestLesson.session()
    update(&session, .skip(item: "guess"))
    update(&session, .train(updates: 1))
    update(&session, .trainEpoch)
    #expect(session.timelines["gate"]?.cursor == 4)
    update(&session, .trainEpoch)
    #expect(session.timelines["gate"]?.cursor == 8)
  }

  /// Four examples in batches of three are two updates, the second of one example.
  @Test func trainsToTheEndOfAnEpochOfBatches() throws {
    let text = TestLesson.text
      .replacing("network: perceptron", with: "network: linear")
      .replacing("rule: rosenblatt\n", with: "batch: 3\n")
      .replacing("predict: epoch\nwhen: epoch_mistakes == 0\n", with: "number: 6\n")
    for started in 0..<4 {
      var session = try Session(TestLesson.lesson(text))
      if started > 0 { update(&session, .train(updates: started)) }
      update(&session, .trainEpoch)
      #expect(session.timelines["gate"]?.cursor == started / 2 * 2 + 2)
    }
  }

  @Test func rewindingMovesTrainingOnly() throws {
    var session = try TestLesson.session()
    update(&session, .answer(question: "guess", text: "6"))
    update(&session, .train(updates: 24))
    update(&session, .rewind(updates: 20))
    #expect(session.timelines["gate"]?.cursor == 4)
    #expect(session.progress(of: "guess").verdict == .right)
    update(&session, .restart)
    #expect(session.timelines["gate"]?.cursor == 0)
  }

  @Test func numbersAreForgivenTheirSpelling() throws {
    for text in ["5.5", " 5,5 ", "11/2", "55e-1", "5.509"] {
      var session = try TestLesson.session(onPage: 1)
      update(&session, .answer(question: "sum", text: text))
      #expect(session.progress(of: "sum").verdict == .right, "\(text)")
    }
  }

  @Test func malformedAnswersCostNothing() throws {
    var session = try TestLesson.session(onPage: 1)
    for text in ["", "five", "1/0", "1e999", "nan"] {
      #expect(update(&session, .answer(question: "sum", text: text)) == nil)
      #expect(session.progress(of: "sum").answers.isEmpty, "\(text)")
    }
    #expect(session.refusal == .malformed(.notANumber("nan", .unknown("nan"))))
  }

  @Test func attemptsRunOut() throws {
    var session = try TestLesson.session(onPage: 1)
    update(&session, .answer(question: "sum", text: "6.5"))
    #expect(session.progress(of: "sum").verdict == .wrong)
    #expect(session.progress(of: "sum").feedback == [.text("Take it off.")])
    update(&session, .answer(question: "sum", text: "7"))
    #expect(session.progress(of: "sum").verdict == .failed)
    update(&session, .answer(question: "sum", text: "5.5"))
    #expect(session.refusal == .alreadyAnswered)
    #expect(Gradebook(session).points == 0)
  }

  @Test func hintsComeInStagesAndCostWhatTheySay() throws {
    var session = try TestLesson.session(onPage: 1)
    update(&session, .hint(item: "sum"))
    update(&session, .answer(question: "sum", text: "5.5"))
    #expect(Gradebook(session).points == 3)
    session = try TestLesson.session(onPage: 1)
    for _ in 0..<3 { update(&session, .hint(item: "sum")) }
    #expect(session.refusal == .noMoreHints)
    #expect(session.progress(of: "sum").hintsShown == 2)
    update(&session, .answer(question: "sum", text: "5.5"))
    #expect(Gradebook(session).points == 1)
  }

  @Test(arguments: ["  The   BIAS ", "“the bias”.", "thé bïas", "ｂｉａｓ"])
  func textForgivesSpelling(text: String) throws {
    var session = try TestLesson.session(at: "word")
    update(&session, .answer(question: "word", text: text))
    #expect(session.progress(of: "word").verdict == .right)
  }

  @Test func choicesAreNumbersFromOne() throws {
    var session = try TestLesson.session(at: "pick")
    update(&session, .answer(question: "pick", text: "3"))
    #expect(session.refusal == .malformed(.notAChoice("3", of: 2)))
    update(&session, .answer(question: "pick", text: "1"))
    #expect(session.progress(of: "pick").feedback == [.text("Not this.")])
    update(&session, .answer(question: "pick", text: "2"))
    #expect(session.progress(of: "pick").verdict == .right)
  }

  @Test func revealingGivesUpThePoints() throws {
    var session = try TestLesson.session(onPage: 1)
    update(&session, .reveal(item: "sum"))
    #expect(session.progress(of: "sum").verdict == .revealed)
    #expect(Gradebook(session).points == 0)
  }

  /// From w = (1, 1), b = 1 with rate 1 the fifth epoch ends without a wrong example (by hand); with 0.001 it cannot
  /// have come far: 40 corrections of 0.001 move b by 0.04 at most.
  @Test func taskNeedsTheRightKnob() throws {
    var session = try TestLesson.session(onPage: 2)
    update(&session, .train(updates: 40))
    #expect(session.progress(of: "task").verdict == .open)
    #expect(session.value(of: session.page.tasks[0].knobs[0], in: "gate2") == "0.001")
    update(&session, .set(knob: "rate", value: "1"))
    #expect(session.value(of: session.page.tasks[0].knobs[0], in: "gate2") == "1")
    #expect(session.timelines["gate2"]?.cursor == 0)
    update(&session, .train(updates: 40))
    #expect(session.progress(of: "task").conditionsMet >= 1)
  }

  /// The first condition held once and is worth 2 points; the second never comes. Hints of 3 points leave 0.
  @Test func conditionsThatHeldStayEarned() throws {
    let text = TestLesson.text.replacing("if: epoch <= 5", with: "if: epoch > 99")
      .replacing(
        "ask: Learn it.", with: "ask: Learn it.\nhints: [{say: A., cost: 2}, {say: B., cost: 1}]")
    var session = try Session(TestLesson.lesson(text))
    update(&session, .goTo(page: 2))
    update(&session, .set(knob: "rate", value: "1"))
    update(&session, .train(updates: 40))
    #expect(session.conditionsHolding(session.page.tasks[0]) == 1)
    update(&session, .set(knob: "rate", value: "0.001"))
    #expect(session.conditionsHolding(session.page.tasks[0]) == 0)
    #expect(session.progress(of: "task").conditionsMet == 1)
    #expect(Gradebook(session).points == 2)
    for points in [0, 0] {
      update(&session, .hint(item: "task"))
      #expect(Gradebook(session).points == points)
    }
    #expect(session.progress(of: "task").hintsShown == 2)
  }

  /// The error is multiplied by 1 − 2 · 10 · 10²⁰⁰ · 10²⁰⁰ at the first update.
  @Test func trainingThatDivergesSaysSo() throws {
    var session = try Session(
      TestLesson.lesson(
        """
        ```experiment
        id: net
        data: {rows: [[1e200, 0], [-1e200, 1]]}
        network: linear
        weights: [1]
        rate: 10
        ```

        ```train
        of: net
        updates: 5
        ```
        """))
    update(&session, .train(updates: 5))
    guard case .diverged(step: 1, _)? = session.notice else {
      Issue.record("no divergence: \(String(describing: session.notice))")
      return
    }
    update(&session, .train(updates: 1))
    guard case .diverged(step: 1, _)? = session.refusal else {
      Issue.record("trained on")
      return
    }
  }

  @Test func onlyOfferedKnobsTurn() throws {
    var session = try TestLesson.session(onPage: 2)
    for (knob, value) in [("rate", "5"), ("seed", "1")] {
      update(&session, .set(knob: knob, value: value))
      #expect(session.notice != nil)
    }
    #expect(session.timelines == (try TestLesson.session()).timelines)
  }

  @Test func unknownQuestionsChangeNothing() throws {
    var session = try TestLesson.session()
    for action in [
      Action.answer(question: "none", text: "1"), .hint(item: "none"), .skip(item: "none"),
    ] {
      #expect(update(&session, action) == nil)
      #expect(session.refusal == .noSuchItem("none"))
    }
    session.notice = nil
    #expect(session == (try TestLesson.session()))
  }
}
