import Foundation
import TestSupport
import Testing

/// What `gradus train` says of divergence, hostile sizes and bad files.
struct TrainRefusalTests {
  private let scratch: Scratch
  private let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(folder: scratch.url)
  }

  @Test func troubleHasAStepAndAName() throws {
    let file = try scratch.file(
      "bad.yaml",
      "data: {rows: [[1e200, 0], [-1e200, 1]]}\nnetwork: linear\nweights: [1]\nrate: 10\n")
    let result = try program.run("train", file.path, "--format", "json", "--at", "last")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix(#"{"error":"Training stopped at step"#))
    let text = result.output.lowercased()
    #expect(!text.contains("nan") && !text.contains(": inf"))
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let divergence = try #require(object?["trouble"] as? [String: Any])
    #expect(divergence["first"] is String && divergence["step"] is Int)
  }

  /// x = 10³⁰⁸, w = 0, y = 1: the loss is 1, its slope −2·10³⁰⁸ is beyond a Double, and so is w after step 1.
  @Test func troubleNamesTheParameter() throws {
    let file = try scratch.file(
      "bad.yaml", "data: {rows: [[0, 1e308, 1]]}\nnetwork: [{dense: 1, weights: [0, 0]}]\n")
    let result = try program.run("train", file.path, "--format", "json")
    #expect(result.status == 1)
    #expect(
      try TrainReport(result).trouble
        == .init(step: 1, epoch: 1, first: "layer1.weight[0][1]", value: "infinite"))
    #expect(
      result.errors.contains("Training stopped at step 1, in epoch 1: layer1.weight[0][1] is"))
  }

  @Test func troubleSavesNothing() throws {
    let file = try scratch.file(
      "bad.yaml", "data: {rows: [[1e200, 0], [-1e200, 1]]}\nnetwork: linear\nweights: [1]\n")
    let model = scratch.url.appending(path: "m.safetensors").path
    #expect(try program.run("train", file.path, "--save", model).status == 1)
    #expect(!FileManager.default.fileExists(atPath: model))
  }

  @Test func refusesHostileSizes() throws {
    let wide = try scratch.file(
      "w.yaml", "data: xor\nnetwork: [1000000 tanh, 1000000 tanh, 1 sigmoid]\n")
    let result = try program.run("train", wide.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("parameters would be 1000000000000, more than the 134217728"))
    let long = try scratch.file("l.yaml", "data: xor\nnetwork: logistic\nepochs: 1000000000\n")
    let refused = try program.run("train", long.path)
    #expect(refused.status == 2 && refused.errors.contains("l.yaml:3:9: error: `epochs`"))
    #expect(try program.run("train", long.path, "--epochs", "1000000000").status == 64)
  }

  /// A sparse file: nothing of its 2 GB is written or read.
  @Test func refusesAHugeFileBeforeReadingIt() throws {
    let csv = try scratch.file("huge.csv", "")
    let handle = try FileHandle(forWritingTo: csv)
    try handle.truncate(atOffset: 2_000_000_000)
    try handle.close()
    let file = try scratch.file("h.yaml", "data: {file: huge.csv, target: y}\nnetwork: linear\n")
    let result = try program.run("train", file.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("h.yaml:1:14: error: `huge.csv` is not read: it has 1907 MiB"))
    #expect(try program.run("train", csv.path).status == 2)
  }

  @Test func refusesWhatIsNoFile() throws {
    let file = try scratch.file("f.yaml", "data: {file: /dev/zero, target: y}\nnetwork: linear\n")
    let result = try program.run("train", file.path)
    #expect(result.status == 2)
    #expect(result.errors.contains("it is a folder, a device or a pipe"))
    #expect(try program.run("train", scratch.url.path).status == 2)
    let missing = try program.run("train", "nothing.yaml")
    #expect(missing.status == 2 && missing.errors == "nothing.yaml is not there.\n")
  }

  @Test func saysWhereTheMistakeIs() throws {
    let file = try scratch.file(
      "x.yaml", "data: xor\nnetwork: [2 tahn, 1 sigmoid]\noptimiser: adam\n")
    let result = try program.run("train", file.path)
    #expect(result.status == 2 && result.output == "")
    #expect(result.errors.contains("x.yaml:2:13: error: `tahn` is no word for `activation`"))
    #expect(result.errors.contains("did you mean `tanh`?"))
    #expect(result.errors.contains("x.yaml:3:1: error: unknown key `optimiser`"))
  }

  @Test func wrongUsageIs64() throws {
    let file = try scratch.file("xor.yaml", TrainReport.xor)
    #expect(try program.run("train").status == 64)
    #expect(try program.run("train", file.path, "--at", "first").status == 64)
    #expect(try program.run("train", file.path, "--at", "4").status == 64)
    #expect(try program.run("train", file.path, "--format", "xml").status == 64)
  }

  @Test func aFileThatCannotBeWrittenIs70() throws {
    let file = try scratch.file("xor.yaml", TrainReport.xor)
    let result = try program.run("train", file.path, "--save", "/nowhere/m.safetensors")
    #expect(result.status == 70 && result.errors.contains("cannot be written"))
  }
}
