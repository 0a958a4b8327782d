import LessonScript
import Testing

@testable import Tutoring

struct TranscriptTests {
  static let everyAction: [Action] = [
    .next, .back, .goTo(page: 2), .train(updates: 7), .trainEpoch, .rewind(updates: 3), .restart,
    .set(knob: "rate", value: "0.1"), .answer(question: "q", text: "−1/2 \"é\"\n"),
    .hint(item: "q"), .reveal(item: "q"), .skip(item: "t"), .uncover, .makeRun,
  ]

  private func header() throws -> Transcript.Header { .init(try TestLesson.lesson()) }

  @Test func everyActionSurvivesTheFile() throws {
    let transcript = Transcript(header: try header(), actions: Self.everyAction)
    #expect(try Transcript.read(transcript.text) == transcript)
  }

  /// The documented words.
  @Test func linesAreAsDocumented() throws {
    #expect(Transcript.line(try header()) == #"{"gradus":1,"lesson":"small","version":1}"#)
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
      try Transcript.read(#"{"gradus":2,"lesson":"small","version":1}"# + "\n")
    }
  }

  @Test func replayRefusesAnotherVersion() throws {
    let text = #"{"gradus":1,"lesson":"small","version":2}"# + "\n"
    let transcript = try Transcript.read(text)
    #expect(throws: TranscriptError.otherVersion(2, expected: 1)) {
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

/// Transcripts that somebody edited. Nothing of them runs.
struct EditedTranscriptTests {
  private let head = #"{"gradus":1,"lesson":"small","version":1}"# + "\n"

  @Test(arguments: [
    #"{"do":"train","updates":9223372036854775807}"#, #"{"do":"train","updates":1000000000001}"#,
    #"{"do":"train","updates":0}"#, #"{"do":"rewind","updates":-1}"#,
    #"{"do":"train","updates":1.5}"#, #"{"do":"train","updates":1e30}"#,
    #"{"do":"goTo","page":-1}"#, #"{"do":"goTo","page":9223372036854775807}"#,
    #"{"do":"hint","item":"\#(String(repeating: "x", count: 257))"}"#,
    #"{"do":"answer","question":"q","text":"\#(String(repeating: "x", count: 4097))"}"#,
  ])
  func numbersAndTextsBeyondMeasureAreNoActions(line: String) {
    #expect(throws: TranscriptError.notAnAction(lineNumber: 2, line: line)) {
      try Transcript.read(head + line + "\n")
    }
  }

  @Test func theMostIsStillRead() throws {
    let line = #"{"do":"train","updates":1000000000000}"#
    var transcript = try Transcript.read(head + line + "\n")
    for _ in 0..<3 { transcript.append(.train(updates: 1)) }
    #expect(
      transcript.actions == [.train(updates: 1_000_000_000_000), .train(updates: 3)])
  }

  @Test func linesMayEndAsOnWindows() throws {
    let text = (head + "{\"do\":\"next\"}\n").replacing("\n", with: "\r\n")
    let transcript = try Transcript.read(text)
    #expect(transcript.header.lesson == "small")
    #expect(transcript.actions == [.next])
  }

  @Test(arguments: [0, -5, Int.min]) func formatsThatNeverWere(format: Int) {
    #expect(throws: TranscriptError.unknownFormat(format)) {
      try Transcript.read(#"{"gradus":\#(format),"lesson":"small","version":1}"# + "\n")
    }
  }

  /// Whatever else a later format will have in its header.
  @Test func aNewerFormatIsNamedAsSuch() {
    #expect(throws: TranscriptError.newerFormat(2)) {
      try Transcript.read(#"{"gradus":2,"course":{"id":"small"}}"# + "\n")
    }
  }

  @Test(arguments: ["/etc/x.md", "a.md", "../a", "", "1a", "a b", "é"])
  func aLessonsIDIsNoPath(id: String) {
    #expect(throws: TranscriptError.notALessonID(id)) {
      try Transcript.read(#"{"gradus":1,"lesson":"\#(id)","version":1}"# + "\n")
    }
  }

  @Test func sizesAreBounded() {
    let long = head + String(repeating: "\n", count: Transcript.mostBytes)
    #expect(throws: TranscriptError.tooLong(bytes: long.utf8.count)) { try Transcript.read(long) }
    let many = head + String(repeating: "{\"do\":\"next\"}\n", count: Transcript.mostActions + 1)
    #expect(throws: TranscriptError.tooManyActions) { try Transcript.read(many) }
  }
}
