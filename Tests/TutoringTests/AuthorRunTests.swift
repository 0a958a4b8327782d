import LessonScript
import Testing

@testable import Tutoring

struct AuthorRunTests {
  @Test func scoresFullMarksButForWhatTheAuthorMissed() throws {
    let session = try AuthorRun(TestLesson.lesson()).session
    let missed = Gradebook(session).entries.filter { $0.points < $0.maximum }.map(\.id)
    #expect(missed == [])
    #expect(session.isFinished)
  }

  /// By hand: epoch 6 is the first without a mistake.
  @Test func findsOutWhatAPredictionShouldHaveSaid() throws {
    let run = try AuthorRun(TestLesson.lesson())
    #expect(run.session.progress(of: "guess").answers == ["6.0"])
  }
}

struct LessonProofTests {
  private func flaws(_ old: String, _ new: String) throws -> [LessonProof.Flaw.Kind] {
    let text = TestLesson.text.replacing(old, with: new)
    #expect(text != TestLesson.text)
    return LessonProof(try TestLesson.lesson(text)).flaws.map(\.kind)
  }

  @Test func aGoodLessonHasNone() throws {
    #expect(LessonProof(try TestLesson.lesson()).flaws == [])
  }

  @Test func aWrongAnswerThatPasses() throws {
    #expect(
      try flaws("answer: 6.5", "answer: 11/2")
        == [.wrongAnswerPasses(item: "sum", answer: "11/2")])
  }

  @Test func aMomentThatNeverComes() throws {
    #expect(
      try flaws("when: epoch_mistakes == 0", "when: epoch == 100")
        == [.modelAnswerFails(item: "guess", answer: "", verdict: .open)])
  }

  @Test func aTaskThatIsSolvedAlready() throws {
    let found = try flaws("if: mistakes == 0", "if: mistakes <= 4")
    #expect(found.contains(.solvedUntrained(task: "task")))
  }

  @Test func aModelThatDoesNotSolveItsTask() throws {
    let found = try flaws("  rate: 1\n  epochs: 8", "  rate: 0.001\n  epochs: 8")
    #expect(
      found == [
        .modelSolutionFails(task: "task", conditionsMet: 0, of: 2, failing: "mistakes == 0")
      ])
  }
}
