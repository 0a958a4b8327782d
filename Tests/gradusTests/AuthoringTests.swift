import Foundation
import TestSupport
import Testing

/// What a teacher who writes a lesson meets.
@Suite(.timeLimit(.minutes(5))) struct AuthoringTests {
  let scratch: Scratch
  let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(environment: ["XDG_STATE_HOME": scratch.url.path], folder: scratch.url)
  }

  @Test func aNewLessonPassesCheck() throws {
    #expect(try program.run("new", "my-lesson").status == 0)
    let result = try program.run("check", "my-lesson.md")
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("my-lesson.md: proved"))
  }

  /// Neither by climbing nor by a link; a file beside the lesson is read all the same.
  @Test(arguments: [
    ("../secret.csv", 2), ("link.csv", 2), ("sub/../../secret.csv", 2), ("own.csv", 0),
  ])
  func aLessonReadsNothingOutsideOfItsFolder(data: String, status: Int32) throws {
    let table = "x,y\n1,secret\n2,other\n"
    let secret = try scratch.file("secret.csv", table)
    _ = try scratch.file("lessons/own.csv", table)
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appending(path: "lessons/link.csv"), withDestinationURL: secret)
    let lesson = SmallLesson.text(
      """
      ```experiment
      id: net
      data: {file: \(data), target: y}
      network: logistic
      ```
      """)
    _ = try scratch.file("lessons/small.md", lesson)
    let result = try program.run("check", "lessons/small.md")
    #expect(result.status == status, "\(result.output)\(result.errors)")
    #expect(!(result.output + result.errors).contains("1,secret"))
  }

  /// From any folder; a file of that name in it comes first.
  @Test func filesOfTheCourseNeedNoFolder() throws {
    for name in ["glossary.md", "glossary", "01-gates.md", "01-gates", "gates"] {
      let result = try program.run("check", name)
      #expect(result.status == 0 && result.output.contains("proved"), "\(name): \(result.errors)")
    }
    _ = try scratch.file("glossary.md", "## term\n")
    #expect(try program.run("check", "glossary.md").output.hasPrefix("glossary.md:1:"))
    #expect(try program.run("check", "nosuch.md").status == 2)
  }

  @Test func newNeverOverwrites() throws {
    let file = try scratch.file("mine.md", "precious")
    #expect(try program.run("new", "mine").status == 70)
    #expect(try String(contentsOf: file, encoding: .utf8) == "precious")
    #expect(try program.run("new", "../mine").status == 64)
  }

  @Test func checkTellsEditorsEveryErrorAtOnce() throws {
    #expect(try program.run("new", "my-lesson").status == 0)
    let file = scratch.url.appending(path: "my-lesson.md")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing("epochs: 10", with: "epoch: 10").replacing("{w2}", with: "{w9}")
    try Data(text.utf8).write(to: file)
    let result = try program.run("check", "my-lesson.md", "--format", "json")
    #expect(result.status == 2)
    let errors = try JSONDecoder().decode([Diagnostic].self, from: Data(result.output.utf8))
    #expect(errors.count >= 2)
    for error in errors {
      #expect(error.file == "my-lesson.md")
      #expect(error.line > 1)
      #expect(!error.message.isEmpty)
    }
    #expect(errors.contains { $0.advice.contains("epochs") })
  }

  private struct Diagnostic: Decodable {
    var file: String
    var line: Int
    var column: Int
    var message: String
    var advice: String
  }

  @Test func schemaIsJSON() throws {
    let result = try program.run("schema")
    #expect(result.status == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect(schema?["$schema"] != nil)
  }

  @Test func summaryIsTheLastPage() throws {
    let result = try program.run("summary", "gates")
    #expect(result.status == 0)
    #expect(result.output.contains("What you can now say"))
    #expect(result.output.contains("weights 2 and 1"))
  }

  @Test func notesAreForInstructors() throws {
    let notes = try program.run("notes", "gates")
    #expect(notes.output.contains("The Mark I") || notes.output.contains("the Mark I"))
    #expect(!(try program.run("run", "--plain", "gates").output.contains("Mark I")))
  }

  @Test func watchReloadsAndKeepsThePage() throws {
    #expect(try program.run("new", "my-lesson").status == 0)
    let file = scratch.url.appending(path: "my-lesson.md")
    let terminal = try Tmux("run --watch \(file.path)", state: scratch.url)
    try terminal.wait("One idea a page")
    try terminal.press("PageDown")
    try terminal.wait("page 2/2")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("can now say", with: "know now").utf8).write(to: file)
    try terminal.wait("What you know now")
    try Data(text.replacing("of: gate", with: "of: gat").utf8).write(to: file)
    try terminal.wait("my-lesson.md:")
    try Data(text.utf8).write(to: file)
    try terminal.wait("can now say")
    try terminal.press("q")
    try terminal.wait(exitStatus: 0)
  }
}
