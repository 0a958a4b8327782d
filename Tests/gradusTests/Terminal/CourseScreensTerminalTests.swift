import Foundation
import TestSupport
import Testing

/// The list of lessons and what one reaches from it, in a real terminal.
@Suite(.serialized, .timeLimit(.minutes(5))) struct CourseScreensTerminalTests {
  let course: CourseTerminal

  init() throws { course = try CourseTerminal() }

  @Test func theFirstPageIsShownOnceAndWhenAskedFor() throws {
    do {
      let terminal = try course.open("", showing: "how neural networks compute")
      try terminal.press("Enter")
      try terminal.wait("One of every kind")
      try terminal.leave()
    }
    let terminal = try course.open("", showing: "One of every kind")
    try terminal.press("F1")
    try terminal.wait("All keys")
    try terminal.press("Escape", "?")
    try terminal.wait("how neural networks compute")
    try terminal.press("Escape")
    try terminal.wait("One of every kind")
  }

  @Test func theOverviewJumpsAndIsResumedFrom() throws {
    do {
      let terminal = try course.open()
      try terminal.turn(to: 2)
      try terminal.press("o")
      try terminal.wait("✓ done")
      try terminal.press("Down", "Enter")
      try terminal.wait("page 3/")
      try terminal.leave("C-c", exitStatus: 130)
    }
    _ = try course.open(showing: "page 3/")
  }

  @Test func theSearchOpensAnotherLesson() throws {
    let terminal = try course.open()
    try terminal.turn(to: 2)
    try terminal.type("/")
    try terminal.wait("search in all lessons")
    try terminal.type("nothing counts")
    try terminal.wait("Free play")
    try terminal.press("Enter")
    let screen = try terminal.wait("page 9/")
    #expect(screen.contains("One of every kind"))
    try terminal.press("m")
    try terminal.wait("▸ 2  One of every kind")
  }

  @Test func theGlossaryLeadsBackToThePage() throws {
    let terminal = try course.open()
    try terminal.turn(to: 2)
    try terminal.press("g")
    try terminal.wait("What an input is multiplied by.")
    try terminal.type("learn")
    try terminal.wait("How large a step is.")
    try terminal.press("Escape")
    try terminal.wait("page 2/")
    // Typed while the lessons may still be read.
    try terminal.press("g")
    try terminal.type("learn")
    try terminal.wait("▸ learn")
    try terminal.wait("How large a step is.")
    try terminal.press("Enter")
    try terminal.wait("A student on the wrong side")
  }

  @Test func aLessonIsBegunAgainFromTheList() throws {
    _ = try course.state.file("gradus/welcomed", "")
    let old =
      #"{"gradus":1,"lesson":"gates","version":1}"# + "\n"
      + #"{"do":"answer","question":"score-of-3-4","text":"-8"}"# + "\n"
    let progress = try course.state.file("gradus/progress/gates-v1.jsonl", old)
    let terminal = try course.open("", showing: "page 1/8  1/9 points")
    try terminal.press("r")
    try terminal.wait("r again begins “The perceptron” from page 1")
    try terminal.press("r")
    let screen = try terminal.wait("A score from two numbers")
    #expect(screen.contains("0/9 points"))
    let aside = progress.appendingPathExtension("old-1")
    #expect(try String(contentsOf: aside, encoding: .utf8) == old)
  }

  @Test func checkProvesTheGlossary() throws {
    let result = try Program().run("check", "Tests/Support/Course/Lessons/glossary.md")
    #expect(result.output.contains("proved. 3 entries"))
    #expect(result.status == 0)
    let wrong = try course.state.file(
      "Lessons/glossary.md", "## circle\n\nRound.\n\n[l](01-gates.md)\n")
    let refused = try Program().run("check", wrong.path)
    #expect(refused.status == 2)
    #expect(refused.output.contains("glossary.md:1:1: error: no page of the lesson `gates` says"))
  }
}
