import Foundation
import TestSupport
import Testing

/// Models that `gradus train` saves and loads, and what they say of other inputs.
struct TrainModelTests {
  private let scratch: Scratch
  private let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(folder: scratch.url)
  }

  @Test func savesWhatItLoads() throws {
    let file = try scratch.file("xor.yaml", TrainReport.xor)
    let model = scratch.url.appending(path: "m.safetensors").path
    let saved = try program.run(
      "train", file.path, "--save", model, "--format", "json", "--at", "last")
    #expect(saved.status == 0)
    let loaded = try program.run(
      "train", file.path, "--load", model, "--epochs", "0", "--format", "json", "--at", "0")
    let (one, other) = (try TrainReport(saved), try TrainReport(loaded))
    #expect(one.parameters["last"] == other.parameters["0"])
    #expect(one.epochs.last?.loss == other.epochs[0].loss && other.epochs.count == 1)
  }

  @Test func refusesAModelOfAnotherNetwork() throws {
    let file = try scratch.file("xor.yaml", TrainReport.xor)
    let other = try scratch.file("o.yaml", "data: xor\nnetwork: [3 tanh, 1 sigmoid]\nepochs: 1\n")
    let model = scratch.url.appending(path: "m.safetensors").path
    _ = try program.run("train", file.path, "--save", model)
    let result = try program.run("train", other.path, "--load", model)
    #expect(result.status == 2)
    #expect(result.errors.contains("layer1.weight has the shape [2, 2], not [3, 2]"))
    let text = try program.run("train", file.path, "--load", file.path)
    #expect(text.status == 2 && text.errors.contains("is no safetensors file"))
  }

  /// y = 3·size + 10 for oak, + 20 for elm: learned exactly, answered in the file's own units.
  @Test func predictsInTheUnitsOfTheDataWithItsCategories() throws {
    _ = try scratch.file("t.csv", "kind,size,y\noak,1,13\nelm,2,26\noak,3,19\nelm,5,35\n")
    let file = try scratch.file(
      "t.yaml",
      """
      data: {file: t.csv, target: y, scale: standard, scale_targets: standard}
      network: linear
      rate: 0.3
      epochs: 2000
      """)
    let inputs = try scratch.file("in.csv", "size,kind\n10,oak\n10,elm\n")
    let result = try program.run("train", file.path, "--predict", inputs.path)
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "y")
    let answers = lines.dropFirst().compactMap { Double($0) }
    #expect(zip(answers, [40.0, 50]).allSatisfy { abs($0 - $1) < 1e-6 } && answers.count == 2)

    let unknown = try scratch.file("bad.csv", "size,kind\n10,oak\n10,ash\n")
    let refused = try program.run("train", file.path, "--predict", unknown.path)
    #expect(refused.status == 2 && refused.output == "")
    #expect(refused.errors.contains("bad.csv:3:4: error: `ash` is no word of `kind`"))
    #expect(refused.errors.contains("  10,ash\n     ^"))

    let narrow = try scratch.file("narrow.csv", "size\n10\n")
    let lacking = try program.run("train", file.path, "--predict", narrow.path)
    #expect(
      lacking.status == 2
        && lacking.errors.contains("narrow.csv:1:1: error: there is no column `kind`"))
  }

  @Test func predictsClassesByName() throws {
    _ = try scratch.file("c.csv", "x,kind\n-1,no\n-2,no\n1,yes\n2,yes\n")
    let file = try scratch.file("c.yaml", "data: {file: c.csv, target: kind}\nnetwork: logistic\n")
    let inputs = try scratch.file("in.csv", "x\n-3\n3\n")
    let result = try program.run("train", file.path, "--predict", inputs.path)
    let lines = result.output.split(separator: "\n")
    #expect(lines.map { $0.split(separator: ",").last } == ["class", "no", "yes"])
  }
}
