import Foundation
import TestSupport
import Testing

/// The commands that need no terminal.
struct CommandTests {
  let scratch: Scratch
  let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(environment: ["XDG_STATE_HOME": scratch.url.path])
  }

  @Test func playsAsTextWithoutATerminal() throws {
    let result = try program.run()
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(!result.output.contains("\u{1b}"))
    #expect(result.output.contains("What you can now say"))
    #expect(scratch.files(under: "gradus").isEmpty)
  }

  /// One object on one line, with the exit code that the program ends with; nothing else is printed.
  @Test(arguments: [
    ("check nosuch", 2, 0), ("train nosuch.yaml", 2, 0), ("replay --model nosuch", 2, 0),
    ("train bad.yaml", 2, 2), ("replay --model bad.md", 2, 1),
    ("train --epochs -1 bad.yaml", 64, 0),
    ("train nosuch.yaml --at x", 64, 0),
  ])
  func anErrorIsAnObjectWhereJSONIsAskedFor(words: String, status: Int32, findings: Int) throws {
    _ = try scratch.file("bad.yaml", "data: xor\nnetwork: logistic\nrat: 1\nepoch: 3\n")
    _ = try scratch.file("bad.md", SmallLesson.text("Now {w1}."))
    let program = Program(folder: scratch.url)
    let arguments = words.split(separator: " ").map(String.init)
    for format in [["--format", "json"], ["--format=json"]] {
      let result = try program.run(arguments + format)
      #expect(result.status == status && result.output.isEmpty)
      #expect(result.errors.split(separator: "\n").count == 1)
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      let report = try decoder.decode(ErrorObject.self, from: Data(result.errors.utf8))
      #expect(report.exitCode == status && !report.error.isEmpty)
      #expect(report.findings.count == findings && report.findings.allSatisfy { $0.line > 1 })
    }
    #expect(!(try program.run(arguments).errors.hasPrefix("{")))
  }

  private struct ErrorObject: Decodable {
    var error: String
    var exitCode: Int32
    var findings: [Finding]
    struct Finding: Decodable {
      var file: String
      var line: Int
      var column: Int
      var message: String
      var advice: String
    }
  }

  @Test func playsAsASCII() throws {
    let result = try program.run("run", "gates", "--ascii")
    #expect(result.status == 0)
    #expect(result.output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func modelAnswersScoreFullMarks() throws {
    let result = try program.run("replay", "--model", "gates", "--format", "json")
    #expect(result.status == 0)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(report["points"] as? Int == report["maximum"] as? Int)
    #expect(report["maximum"] as? Int == 9)
    #expect(report["finished"] as? Bool == true)
  }

  /// The trick's numbers are those of the lecture: 3x₁ + 4x₂ − 10, the point (4, 5), rate 0.1. Its first update
  /// gives 2.6, 3.5 and −10.1; the lesson goes on to the eighth, of which the first six move the line.
  @Test func replayPrintsShortestRoundTripDecimals() throws {
    let transcript = """
      {"gradus":1,"lesson":"gates","version":1}
      {"do":"goTo","page":4}
      {"do":"answer","question":"one-update","text":"2.6"}
      {"do":"train","updates":1}

      """
    let result = try program.run("replay", "-", "--format", "json", input: transcript)
    #expect(result.status == 0)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    #expect(report.points == 1)
    let trick = try #require(report.experiments.first { $0.id == "trick" })
    #expect(trick.parameters.map(\.value) == [2.6, 3.5, -10.1])
    #expect(result.output.contains("2.6,") || result.output.contains("2.6\n"))
  }

  private struct Report: Decodable {
    var points: Int
    var experiments: [Experiment]
    struct Experiment: Decodable {
      var id: String
      var parameters: [Parameter]
    }
    struct Parameter: Decodable { var value: Double }
  }

  @Test(arguments: [
    ("", 2, "this file is empty"),
    ("hello\n", 2, "is no transcript"),
    ("{\"gradus\":9,\"lesson\":\"gates\",\"version\":1}\n", 2, "Update gradus"),
    ("{\"gradus\":1,\"lesson\":\"gates\",\"version\":7}\n", 2, "version 7"),
    ("{\"gradus\":1,\"lesson\":\"nothing\",\"version\":1}\n", 2, "There is no lesson"),
    ("{\"gradus\":1,\"lesson\":\"gates\",\"version\":1}\n{\"do\":\"cheat\"}\n", 2, "2:1:"),
  ])
  func refusesWhatIsNoTranscript(text: String, status: Int32, words: String) throws {
    let result = try program.run("replay", "-", input: text)
    #expect(result.status == status)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output == "")
  }

  /// The real lessons; no other test reads them.
  @Test func everyLessonIsProved() throws {
    let lessons = try FileManager.default.contentsOfDirectory(
      atPath: Project.root.appending(path: "Lessons").path
    ).filter { $0.hasSuffix(".md") && $0 != "README.md" }
    #expect(!lessons.isEmpty)
    try expectProof(of: lessons, in: Project.root)
  }

  @Test func theFixtureCourseIsProved() throws {
    try expectProof(of: ["01-gates.md", "02-kinds.md"], in: FixtureCourse.root)
  }

  private func expectProof(of lessons: [String], in course: URL) throws {
    let result = try program.run("check", "--course", course.path)
    #expect(result.status == 0, "\(result.output)")
    for lesson in lessons { #expect(result.output.contains("\(lesson): proved"), "\(lesson)") }
  }

  @Test func checkFindsAWrongClaim() throws {
    let good = try String(contentsOf: FixtureCourse.lessonFile("gates"), encoding: .utf8)
    let bad = good.replacing("  - answer: 10\n", with: "  - answer: -8\n")
    let file = try scratch.file("gates.md", bad)
    let result = try program.run("check", file.path)
    #expect(result.status == 2)
    #expect(result.output.contains("-8 is listed as a wrong answer"))
    #expect(result.output.contains("^"))
  }

  @Test func wrongUsageIs64() throws {
    #expect(try program.run("replay").status == 64)
    #expect(try program.run("--nonsense").status == 64)
  }

  @Test func unknownLessonNamesTheKnown() throws {
    let result = try program.run("run", "gate")
    #expect(result.status == 2)
    #expect(result.errors.contains("There is: gates, kinds"))
  }
}
