import LessonScript
import Testing

@testable import Tutoring

struct TranscriptTests {
  static let everyAction: [Action] = [
    .next, .back, .goTo(page: 2), .train(updates: 7), .trainEpoch, .rewind(updates: 3), .restart,
    .set(knob: "rate", value: "0.1"), .answer(question: "q", text: "−1/2 \"é\"\n"),
    .hint(item: "q"), .reveal(item: "q"), .skip(item: "t"), .uncover,
  ]

  private func header() throws -> Transcript.Header { .init(try TestLesson.lesson()) }

  @Test func everyActionSurvivesTheFile() throws {
    let transcript = Transcript(header: try header(), actions: Self.everyAction)
    #expect(try Transcript.read(transcript.text) == transcript)
  }

  /// The documented words.
  @Test func linesAreAsDocumented() throws {
    #expect(Transcript.line(try header()) == #"{"gradus":1,"lesson":"small","version":3}"#)
    #expect(Transcript.line(Action.train(updates: 3)) == #"{"do":"train","updates":3}"#)
    #expect(
      Transcript.line(Action.answer(question: "sum", text: "1/2"))
        == #"{"do":"answer","question":"sum","text":"1/2"}"#)
  }

  @Test func updatesInARowAreOneAction() throws {
    var transcript = Transcript(header: try header())
    for action in [Action.train(updates: 2), .train(updates: 3), .restart, .train(updates: 1)] {
      transcript.append(action)
    }
    #expect(transcript.actions == [.train(updates: 5), .restart, .train(updates: 1)])
  }

  @Test func aLineCutOffByACrashIsLeftOut() throws {
    let text = try Transcript(header: header(), actions: [.next]).text + #"{"do":"ne"#
    #expect(try Transcript.read(text).actions == [.next])
  }

  @Test func readingTellsWhatIsWrong() throws {
    let head = Transcript.line(try header()) + "\n"
    #expect(throws: TranscriptError.empty) { try Transcript.read("") }
    #expect(throws: TranscriptError.notAHeader(line: "x")) { try Transcript.read("x\n") }
    #expect(throws: TranscriptError.notAnAction(lineNumber: 3, line: #"{"do":"fly"}"#)) {
      try Transcript.read(head + "{\"do\":\"next\"}\n{\"do\":\"fly\"}\n")
    }
    #expect(throws: TranscriptError.newerFormat(2)) {
      try Transcript.read(#"{"gradus":2,"lesson":"small","version":3}"# + "\n")
    }
  }

  @Test func replayRefusesAnotherVersion() throws {
    let text = #"{"gradus":1,"lesson":"small","version":2}"# + "\n"
    let transcript = try Transcript.read(text)
    #expect(throws: TranscriptError.otherVersion(2, expected: 3)) {
      try Session.replaying(transcript, of: TestLesson.lesson())
    }
  }

  @Test func replayIsTheSameSession() throws {
    let lesson = try TestLesson.lesson()
    let run = try AuthorRun(lesson)
    #expect(try Session.replaying(run.transcript, of: lesson) == run.session)
    let read = try Transcript.read(run.transcript.text)
    #expect(try Session.replaying(read, of: lesson) == run.session)
  }
}
