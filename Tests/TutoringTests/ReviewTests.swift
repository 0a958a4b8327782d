import LessonScript
import TestSupport
import Testing

@testable import Tutoring

/// Missed questions: which they are, when they are asked again, and as what.
struct ReviewTests {
  // MARK: Leitner's boxes

  private func schedule(_ questions: [String] = ["a"], today: Int = 100) -> ReviewSchedule {
    var schedule = ReviewSchedule()
    schedule.add(questions, lesson: "gates", version: 1, today: today)
    return schedule
  }

  @Test func aMissedQuestionIsDueTheNextDay() {
    let schedule = schedule()
    #expect(schedule.due(on: 100).isEmpty)
    #expect(schedule.due(on: 101).map(\.question) == ["a"])
    #expect(schedule.nextDay == 101)
  }

  /// Boxes 1 to 5 wait 1, 2, 4, 8 and 16 days; after the last the question is known.
  @Test func eachRightAnswerDoublesTheWait() throws {
    var schedule = schedule()
    var day = 101
    for (box, wait) in [(2, 2), (3, 4), (4, 8), (5, 16)] {
      schedule.move(try #require(schedule.due(on: day).first), isRight: true, today: day)
      #expect(schedule.cards.map(\.box) == [box])
      #expect(schedule.due(on: day + wait - 1).isEmpty)
      day += wait
    }
    schedule.move(try #require(schedule.due(on: day).first), isRight: true, today: day)
    #expect(schedule.cards.isEmpty)
  }

  @Test func aWrongAnswerLeadsBackToTheFirstBox() throws {
    var schedule = schedule()
    for day in [101, 103] {
      schedule.move(try #require(schedule.due(on: day).first), isRight: true, today: day)
    }
    schedule.move(try #require(schedule.due(on: 107).first), isRight: false, today: 107)
    #expect(schedule.cards.map(\.box) == [1])
    #expect(schedule.nextDay == 108)
  }

  /// Finishing a lesson twice does not throw back what is known better by now.
  @Test func whatWaitsAlreadyStaysWhereItIs() throws {
    var schedule = schedule()
    schedule.move(try #require(schedule.cards.first), isRight: true, today: 101)
    schedule.add(["a", "b"], lesson: "gates", version: 1, today: 102)
    #expect(schedule.cards.map(\.box) == [2, 1])
    schedule.remove(schedule.cards[0])
    #expect(schedule.cards.map(\.question) == ["b"])
  }

  @Test func theLongestOverdueComeFirst() {
    var schedule = schedule(["new"], today: 50)
    schedule.add(["old"], lesson: "gates", version: 1, today: 40)
    #expect(schedule.due(on: 60).map(\.question) == ["old", "new"])
  }

  // MARK: Its file

  @Test func isReadAsItWasWritten() throws {
    let schedule = schedule(["a", "b-2"])
    #expect(try ReviewSchedule.read(schedule.text) == schedule)
  }

  @Test(arguments: [
    ("", ReviewScheduleError.notASchedule),
    ("[1, 2]", .notASchedule),
    (#"{"gradus":2,"cards":[]}"#, .newerFormat(2)),
    (#"{"gradus":0,"cards":[]}"#, .notASchedule),
    (#"{"gradus":1,"cards":[{"lesson":"a","version":1,"question":"q"}]}"#, .notASchedule),
  ])
  func refusesOtherFiles(text: String, error: ReviewScheduleError) {
    #expect(throws: error) { try ReviewSchedule.read(text) }
  }

  @Test(arguments: [
    #""lesson":"../../etc","version":1,"question":"q","box":1,"due":1"#,
    #""lesson":"a","version":1,"question":"\u001b[2J","box":1,"due":1"#,
    #""lesson":"a","version":0,"question":"q","box":1,"due":1"#,
    #""lesson":"a","version":1,"question":"q","box":0,"due":1"#,
    #""lesson":"a","version":1,"question":"q","box":6,"due":1"#,
    #""lesson":"a","version":1,"question":"q","box":1,"due":-1"#,
    #""lesson":"a","version":1,"question":"q","box":1,"due":9223372036854775807"#,
  ])
  func refusesCardsThatCannotBe(card: String) {
    #expect(throws: ReviewScheduleError.impossibleCard(1)) {
      try ReviewSchedule.read(#"{"gradus":1,"cards":[{\#(card)}]}"#)
    }
  }

  @Test func refusesACardTwiceAndAFileWithoutEnd() {
    let card = #"{"lesson":"a","version":1,"question":"q","box":1,"due":1}"#
    #expect(throws: ReviewScheduleError.impossibleCard(2)) {
      try ReviewSchedule.read(#"{"gradus":1,"cards":[\#(card),\#(card)]}"#)
    }
    let long = String(repeating: " ", count: ReviewSchedule.mostBytes + 1)
    #expect(throws: ReviewScheduleError.tooLong(bytes: long.utf8.count)) {
      try ReviewSchedule.read(long)
    }
  }

  @Test func keepsNoMoreThanItReads() throws {
    let schedule = schedule((0..<3000).map { "q\($0)" })
    #expect(schedule.cards.count == 2000)
    #expect(try ReviewSchedule.read(schedule.text) == schedule)
  }

  // MARK: The questions

  @Test func missedIsWhatIsSettledAndNotRight() throws {
    var session = try Session(FixtureCourse.lesson())
    for answer in ["1", "2", "3"] {
      update(&session, .answer(question: "score-of-3-4", text: answer))
    }
    update(&session, .next)
    update(&session, .answer(question: "shifted-bias", text: "2"))
    update(&session, .next)
    update(&session, .reveal(item: "name-the-bias"))
    update(&session, .goTo(page: 4))
    update(&session, .answer(question: "one-update", text: "1"))
    update(&session, .train(updates: 1))
    #expect(session.progress(of: "one-update").verdict == .failed)
    #expect(session.missedQuestions.map(\.id) == ["score-of-3-4", "name-the-bias"])
  }

  /// The author answers the derivative before any training; here, too, it is 50·(−2).
  @Test func isAskedAloneAsTheAuthorFoundIt() throws {
    let lesson = try FixtureCourse.lesson("kinds")
    let questions = try ReviewQuestion.questions(["row", "bias", "no-such"], of: lesson)
    #expect(questions.map(\.id) == ["row", "bias"])
    for question in questions {
      var session = try question.session(seed: 7)
      #expect(session.lesson.items.map(\.id) == [question.id])
      #expect(session.activeItem?.id == question.id)
      let right = session.modelAnswer(to: session.lesson.questions[0])
      update(&session, .answer(question: question.id, text: right))
      #expect(session.progress(of: question.id).verdict == .right)
      #expect(update(&session, .next) == .finish)
    }
  }

  @Test func numbersAreDrawnAnew() throws {
    let lesson = try FixtureCourse.lesson("kinds")
    let question = try #require(try ReviewQuestion.questions(["own"], of: lesson).first)
    let prompts = try (1...20 as ClosedRange<UInt64>).map { seed in
      "\(try question.session(seed: seed).lesson.questions[0].prompt)"
    }
    #expect(Set(prompts).count > 1)
    for seed in 1...20 {
      var session = try question.session(seed: UInt64(seed))
      let drawn = try #require(lesson.questions.first { $0.id == "own" }).drawnNumbers(
        seed: UInt64(seed))
      update(&session, .answer(question: "own", text: "\((drawn["a"] ?? 0) + 1)"))
      #expect(session.progress(of: "own").verdict == .right)
    }
  }

  // MARK: One review

  private func queue(_ ids: Set<String>) throws -> ReviewQueue {
    ReviewQueue(try ReviewQuestion.questions(ids, of: FixtureCourse.lesson("kinds")))
  }

  private func progress(_ verdict: Verdict, answers: Int) -> ItemProgress {
    var progress = ItemProgress()
    progress.verdict = verdict
    progress.answers = Array(repeating: "1", count: answers)
    return progress
  }

  @Test func asksUntilAllAreRight() throws {
    var queue = try queue(["row", "bias"])
    #expect(queue.take(progress(.failed, answers: 3)) == false)
    #expect(queue.next?.id == "bias")
    #expect(queue.take(progress(.right, answers: 1)) == true)
    #expect(queue.next?.id == "row")
    // Only the first answer moves a question from box to box.
    #expect(queue.take(progress(.right, answers: 1)) == nil)
    #expect(queue.next == nil)
    #expect(queue.result == "Reviewed: 2 questions.")
  }

  @Test func leftOpenComesAgainAndSkippedDoesNot() throws {
    var queue = try queue(["row"])
    #expect(queue.take(progress(.open, answers: 0)) == nil)
    #expect(queue.count == 1)
    #expect(queue.take(progress(.right, answers: 2)) == false)
    var other = try self.queue(["row"])
    #expect(other.take(progress(.skipped, answers: 0)) == false)
    #expect(other.next == nil)
  }
}
