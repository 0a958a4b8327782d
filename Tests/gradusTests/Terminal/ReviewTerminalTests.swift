import Foundation
import TestSupport
import Testing

/// The end of a lesson and the reviews after it, in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct ReviewTerminalTests {
  let course: CourseTerminal
  var state: Scratch { course.state }

  init() throws { course = try CourseTerminal(isWelcomed: true) }

  private var reviews: String {
    get throws {
      try String(contentsOf: state.url.appending(path: "gradus/reviews.json"), encoding: .utf8)
    }
  }

  /// A learner who gave up the first question and stands on the last page, its run made.
  private func almostFinish() throws {
    let lines =
      [#"{"gradus":1,"lesson":"gates","version":1}"#, #"{"do":"reveal","item":"score-of-3-4"}"#]
      + (0..<6).map { #"{"do":"goTo","page":\#($0)}"# }
      + [#"{"do":"skip","item":"predict-and"}"#, #"{"do":"goTo","page":6}"#]
      + [#"{"do":"goTo","page":7}"#, #"{"do":"makeRun"}"#]
    _ = try state.file(
      "gradus/progress/gates-v1.jsonl", lines.map { $0 + "\n" }.joined())
  }

  /// What comes after the last page.
  private func end(showing text: String) throws -> Tmux {
    try almostFinish()
    let terminal = try course.open(showing: "page 8/8")
    try terminal.press("Enter")
    try terminal.wait(text)
    return terminal
  }

  @Test func theEndOffersWhatWasMissedUntilItIsRight() throws {
    let terminal = try end(showing: "One question went wrong or was given up")
    try terminal.press("v")
    try terminal.wait("review, 1 left; the points stay")
    try terminal.answer("7", reply: "2 tries")
    try terminal.answer("-8", reply: "−8: right.")
    try terminal.press("Enter")
    let menu = try terminal.wait("Reviewed: 1 question.")
    #expect(menu.contains("0/9 points, 6 open"))
    #expect(try reviews.contains(#""box" : 1"#))
    try terminal.leave()
    let transcripts = try state.files(under: "gradus/progress").map {
      try String(contentsOf: $0, encoding: .utf8)
    }
    #expect(!transcripts.contains { $0.contains("-8") })
  }

  /// From the list of lessons, where the marker then stands at the next.
  @Test func afterTheEndTheNextLessonIsMarked() throws {
    try almostFinish()
    let terminal = try course.open("", showing: "▸ 1  The perceptron")
    try terminal.press("Enter")
    try terminal.wait("page 8/8")
    try terminal.press("Enter")
    try terminal.wait("opens the summary with its self-test")
    try terminal.press("Enter")
    try terminal.wait("▸ 2  One of every kind")
  }

  @Test func theEndLeadsToTheSummary() throws {
    let terminal = try end(showing: "opens the summary with its self-test")
    try terminal.press("s")
    try terminal.wait("page 8/8")
    try terminal.leave()
  }

  /// Where nothing is kept, the way through the lesson lasts as long as the program.
  @Test func thePointsStayWhereNothingIsKept() throws {
    let terminal = try course.open("run --no-save gates", showing: "page 1/")
    try terminal.answer("-8", reply: "−8: right.")
    try terminal.turn(to: 8)
    try terminal.press("PageDown")
    #expect(try terminal.wait("1 of 9 points").contains("Nothing of this run is kept."))
    try terminal.press("o")
    try terminal.wait("✓   1  A score from two numbers")
    try terminal.press("Escape")
    try terminal.wait("1 of 9 points")
    try terminal.press("s")
    try terminal.wait("page 8/8   1/9 points")
    try terminal.leave()
  }

  private func due(_ lesson: String = "gates", question: String = "score-of-3-4") throws {
    _ = try state.file(
      "gradus/reviews.json",
      #"{"gradus":1,"cards":[{"lesson":"\#(lesson)","version":1,"question":"\#(question)","#
        + #""box":1,"due":20000}]}"#)
  }

  @Test func asksWhatIsDueAndMovesItOn() throws {
    try due()
    let terminal = try course.open("review", showing: "review, 1 left")
    try terminal.answer("-8", reply: "−8: right.")
    try terminal.press("Enter")
    try terminal.wait("Reviewed: 1 question.")
    try terminal.wait(exitStatus: 0)
    #expect(try reviews.contains(#""box" : 2"#))
    let program = Program(environment: ["XDG_STATE_HOME": state.url.path])
    let again = try program.run("review")
    #expect(again.output == "Nothing is due for review today. Next: in 2 days.\n")
  }

  @Test func theListOfLessonsSaysHowManyAreDue() throws {
    try due()
    let terminal = try course.open("", showing: "v review (1)")
    try terminal.press("v")
    try terminal.wait("A score from two numbers")
    try terminal.leaveField()
    try terminal.press("m")
    try terminal.wait("a course in neural networks")
  }

  @Test func listsWhatIsDueWithoutATerminal() throws {
    try due()
    let program = Program(environment: ["XDG_STATE_HOME": state.url.path])
    #expect(try program.run("review").output == "gates  score-of-3-4\n")
  }

  @Test func dropsQuestionsThatAreNoMore() throws {
    try due(question: "no-such")
    let terminal = try course.open("review", showing: "Nothing is due for review today.")
    try terminal.wait(exitStatus: 0)
    #expect(try !reviews.contains("no-such"))
  }

  @Test func aDamagedFileIsSetAside() throws {
    let damaged = try state.file("gradus/reviews.json", #"{"gradus":1,"cards":[{"box":77}]}"#)
    _ = try end(showing: "One question went wrong")
    #expect(try reviews.contains("score-of-3-4"))
    let aside = damaged.appendingPathExtension("old-1")
    #expect(try String(contentsOf: aside, encoding: .utf8).contains("77"))
  }
}
