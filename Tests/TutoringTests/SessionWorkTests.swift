import LessonScript
import NeuralNetworks
import TestSupport
import Testing

@testable import Tutoring

/// A session computes only so much, however often it is asked to.
struct SessionWorkTests {
  /// 2,000 examples, all in one update: much work in few words.
  private static let heavy = """
    ```experiment
    id: heavy
    data: {generate: moons, count: 2000}
    network: [2 tanh, 1 sigmoid]
    ```

    ```plot
    of: heavy
    show: boundary
    ```

    ```train
    of: heavy
    epochs: 100
    ```

    """

  private func session(_ body: String = heavy) throws -> Session {
    try Session(TestLesson.lesson(body))
  }

  /// 9 parameters, 3 passes over 2,000 examples: 54 thousands of multiplications, and the update itself.
  @Test func aLargeBatchCountsAsSeveralUpdates() throws {
    #expect(try session().work(of: .train(updates: 1)) == 1 + 54)
    #expect(try session().work(of: .train(updates: 1_000_000_000)) == 100 * 55)
    #expect(try session(SmallBlocks.gate).work(of: .train(updates: 1)) == 0)
  }

  @Test func cuttingATrainingCountsTheSame() throws {
    var (whole, cut) = (try session(), try session())
    update(&whole, .train(updates: 6))
    for _ in 0..<3 { update(&cut, .train(updates: 2)) }
    #expect(whole.workDone == cut.workDone && whole == cut)
  }

  @Test func whatIsSpentIsRefusedButPagesTurn() throws {
    var session = try session(Self.heavy + "\n## Next\n\nWords.\n")
    session.workDone = session.mostWork - 100
    update(&session, .train(updates: 50))
    #expect(session.trainingDone == 2)
    for action in [Action.train(updates: 1), .restart, .rewind(updates: 1), .goTo(page: 0)] {
      #expect(session.refusal(of: action) == .workSpent)
    }
    #expect(session.allows(.next))
  }

  @Test(.timeLimit(.minutes(1))) func aTranscriptThatWantsMoreIsNotReplayed() throws {
    let lesson = try TestLesson.lesson(Self.heavy)
    let actions = (0..<20_000).flatMap { _ in [Action.train(updates: 1), .restart] }
    let transcript = Transcript(header: .init(lesson), actions: actions)
    #expect(throws: TranscriptError.self) { try Session.replaying(transcript, of: lesson) }
  }
}
