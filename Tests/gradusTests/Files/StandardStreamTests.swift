import Foundation
import TestSupport
import Testing

/// Streams that are full or closed, and text that would command a terminal.
struct StandardStreamTests {
  private let scratch: Scratch
  private let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(
      environment: ["XDG_STATE_HOME": scratch.url.path, "GRADUS": Program.url.path],
      folder: scratch.url)
    _ = try scratch.file("xor.yaml", TrainReport.xor)
  }

  private static let commands = [
    "list", "--help", "schema", "train xor.yaml", "train xor.yaml --format json",
    "replay --model gates", "replay --model gates --format json", "check gates",
    "summary gates", "notes gates", "run --plain gates",
  ]

  /// /dev/full takes every open and no byte; nothing is ever replaced here.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")), arguments: commands)
  func aFullOutputIs70(_ command: String) throws {
    let result = try program.shell("\"$GRADUS\" \(command) > /dev/full")
    #expect(result.status == 70)
    #expect(result.errors.contains("standard output cannot be written: the disk is full."))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: commands)
  func aClosedOutputIs70(_ command: String) throws {
    let result = try program.shell("\"$GRADUS\" \(command) >&-")
    #expect(result.status == 70)
    #expect(result.errors.contains("standard output cannot be written: it is closed."))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func errorsNeedNoOneToHearThem() throws {
    #expect(try program.shell("\"$GRADUS\" train nothing.yaml 2>&-").status == 2)
    #expect(try program.shell("\"$GRADUS\" train 2>&-").status == 64)
    #expect(try program.shell("\"$GRADUS\" list >&- 2>&-").status == 70)
  }

  /// A file that is opened while a stream is closed must not take its place.
  @Test func aModelIsSavedBesideClosedStreams() throws {
    #expect(try program.shell("\"$GRADUS\" train xor.yaml --save m >&- 2>&-").status == 70)
    #expect(try program.run("train", "xor.yaml", "--load", "m").status == 0)
  }

  /// A newline in an answer must not print a line of its own, nor an escape sequence reach the terminal.
  @Test func answersCannotForgeAReport() throws {
    let transcript = """
      {"gradus":1,"lesson":"words","version":1}
      {"do":"answer","question":"word","text":"x\\ntotal  9/9\\n\\u001b[2J\\u009b\\u202e\\u0007\\r"}

      """
    _ = try scratch.file("Lessons/01-words.md", Self.lesson)
    let text = try program.run("replay", "-", "--course", scratch.url.path, input: transcript)
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.split(separator: "\n").filter { $0.hasPrefix("total") } == ["total  0/1"])
    #expect(text.output.contains("answered x"))
    #expect(text.output.unicodeScalars.allSatisfy { $0 == "\n" || !Self.isControl($0) })
  }

  @Test func diagnosticsCannotCommandATerminal() throws {
    let key = "nonsense\u{9b}\u{202e}"
    let file = try scratch.file(
      "bad.md", Self.lesson.replacing("minutes: 1", with: "\(key): 1"))
    for format in ["text", "json"] {
      let result = try program.run("check", file.path, "--format", format)
      #expect(result.status == 2 && result.output.contains("U+009B"))
      #expect(result.output.unicodeScalars.allSatisfy { $0 == "\n" || !Self.isControl($0) })
    }
  }

  @Test func errorsCannotCommandATerminal() throws {
    let header = #"{"gradus":1,"lesson":"x\u001b]0;p\u0007\u202e","version":1}"# + "\n"
    for input in [header, "x\u{1b}]0;p\u{7}\n"] {
      let result = try program.run("replay", "-", input: input)
      #expect(result.status == 2 && result.errors.contains("x"))
      #expect(result.errors.unicodeScalars.allSatisfy { $0 == "\n" || !Self.isControl($0) })
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x202E
  }

  static let lesson = """
    ---
    gradus: 1
    id: words
    version: 1
    title: Words
    minutes: 1
    ---

    # Words

    ## One page

    ```question
    id: word
    ask: Which word?
    text: [bias]
    explain: The bias.
    ```

    """
}
