import LessonScript
import TestSupport
import Testing

@testable import Tutoring

/// What answers, repeated answers, hints and giving up cost.
struct CostsTests {
  private static let text = """
    ```question
    id: first
    ask: Which?
    choices: [{wrong: x}, {right: y}, {wrong: z}]
    points: 3
    hints: [Free., {say: Dear., cost: 2}]
    ```

    ```question
    id: half
    ask: How much is a half?
    number: 1/2
    within: 0.001
    ```

    ```question
    id: word
    ask: Which word?
    text: bias
    ```
    """

  private func session() throws -> Session { try Session(SmallLesson.lesson(Self.text)) }

  private func answer(_ id: String, _ text: String, in session: inout Session) -> Notice? {
    update(&session, .answer(question: id, text: text))
    return session.notice
  }

  @Test func aRepeatedWrongAnswerIsRefusedAndCostsNothing() throws {
    var session = try session()
    #expect(answer("first", "1", in: &session) == nil)
    let before = session.progress(of: "first")
    for _ in 0..<5 {
      #expect(answer("first", "1", in: &session) == .refused(.alreadyTried))
      #expect(session.progress(of: "first") == before)
    }
    #expect(answer("first", "2", in: &session) == nil)
    #expect(Gradebook(session).points == 3)
  }

  /// However it is written.
  @Test(arguments: [("half", "1/4", "0.25"), ("word", "The weight", "weight")])
  func theSameAnswerIsTheSameHoweverItIsWritten(id: String, first: String, second: String) throws {
    var session = try session()
    for item in session.lesson.items.prefix(while: { $0.id != id }) {
      update(&session, .skip(item: item.id))
    }
    #expect(answer(id, first, in: &session) == nil)
    #expect(answer(id, second, in: &session) == .refused(.alreadyTried))
  }

  /// What was wrong may be right after training.
  @Test func anAnswerThatHasBecomeRightIsNotRefused() throws {
    var session = try Session(
      SmallLesson.lesson(
        """
        \(SmallBlocks.gate)

        ```train
        of: gate
        epochs: 8
        ```

        ```question
        id: now
        ask: How many updates were made?
        number: step
        ```
        """))
    #expect(answer("now", "3", in: &session) == nil)
    #expect(answer("now", "3", in: &session) == .refused(.alreadyTried))
    update(&session, .train(updates: 3))
    #expect(answer("now", "3", in: &session) == nil)
    #expect(session.progress(of: "now").verdict == .right)
  }

  /// The program that wrote it counted the second "1" as the second try, and went on to the next question.
  @Test func anOldTranscriptKeepsItsPoints() throws {
    let lesson = try SmallLesson.lesson(Self.text)
    let transcript = Transcript(
      header: .init(lesson),
      actions: [
        .answer(question: "first", text: "1"), .answer(question: "first", text: "1"),
        .answer(question: "half", text: "0.5"),
      ])
    var session = try Session.replaying(transcript, of: lesson)
    #expect(session.progress(of: "first").verdict == .failed)
    #expect(session.progress(of: "half").verdict == .right)
    // From here on today's rule holds.
    _ = answer("word", "weight", in: &session)
    #expect(answer("word", "weight", in: &session) == .refused(.alreadyTried))
  }

  @Test func tellsWhatIsGivenUp() throws {
    var session = try session()
    #expect(session.pointsGivenUp(by: .hint(item: "first")) == 0)
    #expect(session.pointsGivenUp(by: .skip(item: "first")) == 3)
    update(&session, .hint(item: "first"))
    #expect(session.hintCosts(of: session.lesson.items[0]) == [2])
    #expect(session.pointsGivenUp(by: .hint(item: "first")) == 2)
    update(&session, .hint(item: "first"))
    #expect(session.pointsGivenUp(by: .hint(item: "first")) == 0)
    #expect(session.pointsGivenUp(by: .reveal(item: "first")) == 1)
    #expect(session.pointsGivenUp(by: .train(updates: 1)) == 0)
  }
}
