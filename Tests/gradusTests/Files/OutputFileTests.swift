import Foundation
import TestSupport
import Testing

/// What `gradus train` does to the files it is told to write.
struct OutputFileTests {
  private let scratch: Scratch
  private let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(folder: scratch.url)
    _ = try scratch.file("xor.yaml", TrainReport.xor)
  }

  private func path(_ name: String) -> String { scratch.url.appending(path: name).path }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }

  @Test(arguments: ["--save", "--out"])
  func refusesWhatIsNoRegularFile(_ option: String) throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    for name in ["pipe", "."] {
      let result = try program.run("train", "xor.yaml", option, name)
      #expect(result.status == 70)
      #expect(result.errors == "\(name) is not written: it is a folder, a device or a pipe.\n")
      #expect(result.output == "", "it is refused before training")
    }
    var facts = stat()
    #expect(lstat(path("pipe"), &facts) == 0 && facts.st_mode & S_IFMT == S_IFIFO)
  }

  @Test func followsLinksAndKeepsTheMode() throws {
    _ = try scratch.file("m", "old")
    #expect(chmod(path("m"), 0o640) == 0)
    try FileManager.default.createSymbolicLink(atPath: path("l"), withDestinationPath: "m")
    #expect(try program.run("train", "xor.yaml", "--save", "l").status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("l")) == "m")
    #expect(try mode("m") == 0o640)
    let model = try program.run("train", "xor.yaml", "--load", "m", "--epochs", "0")
    #expect(model.status == 0, "\(model.errors)")
  }

  @Test func writesThroughALinkToNothing() throws {
    try FileManager.default.createSymbolicLink(atPath: path("l"), withDestinationPath: "new")
    #expect(try program.run("train", "xor.yaml", "--out", "l").status == 0)
    let text = try String(contentsOfFile: path("new"), encoding: .utf8)
    #expect(text.hasPrefix("xor.yaml: 3 epochs"))
  }

  @Test func refusesLinksInACircle() throws {
    try FileManager.default.createSymbolicLink(atPath: path("a"), withDestinationPath: "b")
    try FileManager.default.createSymbolicLink(atPath: path("b"), withDestinationPath: "a")
    let result = try program.run("train", "xor.yaml", "--save", "a")
    #expect(result.status == 70)
    #expect(result.errors == "a cannot be written: its links lead in a circle.\n")
  }

  @Test func leavesNothingBeside() throws {
    #expect(try program.run("train", "xor.yaml", "--save", "m", "--out", "o").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(names.sorted() == ["m", "o", "xor.yaml"])
  }

  @Test func doesNotWriteBothIntoOneFile() throws {
    #expect(try program.run("train", "xor.yaml", "--save", "m", "--out", "m").status == 64)
  }

  /// A name of one character.
  @Test func readsShortNames() throws {
    _ = try scratch.file("z", TrainReport.xor)
    #expect(try program.run("train", "z").status == 0)
  }
}
