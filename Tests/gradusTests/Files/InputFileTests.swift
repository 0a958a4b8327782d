import Foundation
import TestSupport
import Testing

/// Pipes, folders, link loops and names where a file is read.
struct InputFileTests {
  private let scratch: Scratch
  private let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(
      environment: ["XDG_STATE_HOME": scratch.url.path, "GRADUS": Program.url.path],
      folder: scratch.url)
  }

  private let header = #"{"gradus":1,"lesson":"gates","version":1}"# + "\n"

  @Test func readsPipes() throws {
    _ = try scratch.file("t", header)
    _ = try scratch.file("xor.yaml", TrainReport.xor)
    let replay = try program.shell("\"$GRADUS\" replay <(cat t)")
    #expect(replay.status == 0 && replay.output.hasPrefix("gates, version 1"))
    #expect(try program.shell("\"$GRADUS\" train <(cat xor.yaml)").status == 0)
  }

  @Test func saysWhyAPathIsNotRead() throws {
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appending(path: "a").path, withDestinationPath: "a")
    for command in ["replay", "train"] {
      let folder = try program.run(command, ".")
      #expect(folder.status == 2)
      #expect(folder.errors == ". is not read: it is a folder, a device or a pipe.\n")
      let circle = try program.run(command, "a")
      #expect(circle.status == 2)
      #expect(circle.errors == "a cannot be read: its links lead in a circle.\n")
      #expect(try program.run(command, "nosuch").errors == "nosuch is not there.\n")
    }
  }

  @Test(.timeLimit(.minutes(1))) func waitsForNobody() throws {
    for command in ["replay", "check", "train"] {
      let result = try program.shell("rm -f p.md; mkfifo p.md; \"$GRADUS\" \(command) p.md")
      #expect(result.status == 2)
      #expect(result.errors == "p.md cannot be read: nobody writes into this pipe.\n")
    }
    _ = try scratch.file("t", header)
    let slow = try program.shell("\"$GRADUS\" replay <(sleep 1.5; cat t)")
    #expect(slow.status == 0 && slow.output.hasPrefix("gates, version 1"))
  }

  @Test func saysWhoseNumbersTheyAre() throws {
    let head = #"{"gradus":1,"lesson":"gates","seed":4711,"version":1}"# + "\n"
    #expect(try program.run("replay", "-", input: head).output.contains("\nseed 4711\n"))
    let copied = try program.run("replay", "-", input: header)
    #expect(copied.output.contains("\nno seed: the author's own numbers\n"))
  }

  @Test func boundsATranscript() throws {
    let result = try program.shell("head -c 20000000 /dev/zero | \"$GRADUS\" replay -")
    #expect(result.status == 2)
    #expect(
      result.errors == "standard input is not read: it has more than the 8 MiB that are taken.\n")
  }

  /// A grader must not be made to open files.
  @Test func aTranscriptNamesALessonNeverAPath() throws {
    _ = try scratch.file("x.md", "private")
    let path = scratch.url.appending(path: "x.md").path
    let result = try program.run(
      "replay", "-", input: "{\"gradus\":1,\"lesson\":\"\(path)\",\"version\":1}\n")
    #expect(result.status == 2)
    #expect(!result.errors.contains("private"))
  }

  @Test func suggestsTheSubcommand() throws {
    let typo = try program.run("lst")
    #expect(typo.status == 2 && typo.errors.contains("Did you mean `gradus list`?"))
    let help = try program.run("help", "nosuch")
    #expect(help.status == 64 && help.errors.contains("There is no subcommand “nosuch”"))
    #expect(try program.run("help", "train").status == 0)
  }
}
