import Foundation
import TestSupport
import Testing

/// `gradus train`: what it prints, and where.
struct TrainTests {
  private let scratch: Scratch
  private let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(folder: scratch.url)
  }

  @Test func printsWeightsAsTheyWereWritten() throws {
    let file = try scratch.file("xor.yaml", TrainReport.xor)
    let result = try program.run("train", file.path, "--format", "json", "--at", "0")
    let start = try #require(try TrainReport(result).parameters["0"])
    #expect(start["layer1.weight"] == .list([.numbers([1, -0.5]), .numbers([0.25, 2])]))
    #expect(start["layer2.bias"] == .numbers([0.125]))
  }

  @Test func aTableHasARowPerEpochAndColumnsForParameters() throws {
    let file = try scratch.file("xor.yaml", TrainReport.xor)
    let result = try program.run("train", file.path, "--format", "csv", "--at", "0,last")
    let rows = result.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == 5 && rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows[0].prefix(4) == ["epoch", "step", "rate", "running_loss"])
    let column = try #require(rows[0].firstIndex(of: "layer1.weight[1][1]"))
    #expect(rows[1][column] == "2.0" && rows[2][column] == "" && rows[4][column] != "")
  }

  @Test func theSameSeedGivesTheSameBytesAndAnotherDoesNot() throws {
    let file = try scratch.file(
      "m.yaml", "data: moons\nnetwork: [3 tanh, 1 sigmoid]\nbatch: 9\nepochs: 4\n")
    func output(_ seed: String) throws -> String {
      try program.run("train", file.path, "--format", "csv", "--at", "last", "--seed", seed).output
    }
    #expect(try output("5") == output("5"))
    #expect(try output("5") != output("6"))
    #expect(
      try output("1") == program.run("train", file.path, "--format", "csv", "--at", "last").output)
  }

  /// Three of five lie in the training part; their mean and deviation scale all.
  @Test func scalesByTheTrainingPartAlone() throws {
    _ = try scratch.file("d.csv", "x,y\n1,0\n2,0\n3,1\n4,1\n1000,1\n")
    let yaml = """
      data: {file: d.csv, target: y, scale: minmax}
      network: [{dense: 1, weights: [1], bias: 0}]
      rate: 0
      epochs: 1

      """
    let whole = try scratch.file("whole.yaml", yaml)
    let split = try scratch.file("split.yaml", yaml + "split: {validation: 0.4, seed: 3}\n")
    let inputs = try scratch.file("in.csv", "x\n1\n2\n3\n4\n1000\n")
    func outputs(_ file: URL) throws -> [Double] {
      try program.run("train", file.path, "--predict", inputs.path).output.split(separator: "\n")
        .dropFirst().compactMap { Double($0.split(separator: ",")[0]) }
    }
    #expect(try outputs(whole) == [0, 1.0 / 999, 2.0 / 999, 3.0 / 999, 1])
    let scaled = try outputs(split)
    #expect(scaled.count == 5)
    // Exactly three of the five are training examples, all within 0 and 1, both ends taken.
    #expect(
      scaled.filter { (0...1).contains($0) }.count >= 3 && scaled.contains(0) && scaled.contains(1))
  }

  /// By hand: scores −2, −1, 1, 2 for classes 0, 1, 0, 1. Of the four pairs of a class 1 with a class 0, three
  /// are in order. Then 2x against y = 1, 4: errors 1 and 0, the targets' spread is 4.5.
  @Test func measuresWhatItTrained() throws {
    let classes = try scratch.file(
      "c.yaml",
      """
      data: {rows: [[-2, 0], [-1, 1], [1, 0], [2, 1]]}
      network: logistic
      weights: [1]
      bias: [0]
      rate: 0
      epochs: 1
      """)
    let report = try TrainReport(program.run("train", classes.path, "--format", "json"))
    let measures = try #require(report.measures?["training"])
    #expect(measures["confusion"] == .list([.numbers([1, 1]), .numbers([1, 1])]))
    #expect(measures["precision"] == .numbers([0.5, 0.5]))
    #expect(measures["roc_area"] == .number(0.75))
    let numbers = try scratch.file(
      "n.yaml",
      "data: {rows: [[1, 1], [2, 4]]}\nnetwork: linear\nweights: [2]\nrate: 0\nepochs: 1\n")
    let other = try TrainReport(program.run("train", numbers.path, "--format", "json"))
    #expect(
      other.measures?["training"] == [
        "mae": .numbers([0.5]), "rmse": .numbers([0.7071067811865476]),
        "r2": .numbers([0.7777777777777778]),
      ])
  }

  /// Prices of 10 and 20 are 0 and 1 when scaled, a constant one is 0, and one row is no class either.
  @Test(arguments: ["1,10\n2,20\n3,10\n", "1,5\n2,5\n", "1,1\n"])
  func numbersAreNoClasses(_ rows: String) throws {
    _ = try scratch.file("p.csv", "size,price\n" + rows)
    let file = try scratch.file(
      "p.yaml",
      "data: {file: p.csv, target: price, scale_targets: minmax}\nnetwork: linear\nepochs: 2\n")
    let report = try TrainReport(program.run("train", file.path, "--format", "json"))
    #expect(report.measures?["training"]?.keys.sorted() == ["mae", "r2", "rmse"])
    let text = try program.run("train", file.path).output
    #expect(!text.contains("accuracy"), "\(text)")
    let predictions = try program.run("train", file.path, "--predict", "p.csv").output
    #expect(predictions.hasPrefix("price\n"), "\(predictions)")
  }

  /// The weights are those of the identity, which meets p3 = p1 and p4 = p2, and inputs as targets, exactly.
  @Test func severalTargetsNeedNotBeNamedEach() throws {
    _ = try scratch.file("p.csv", "p1,p2,p3,p4\n1,2,1,2\n3,5,3,5\n")
    let network = "network: [{dense: 2, weights: [[1, 0], [0, 1]], bias: [0, 0]}]\nrate: 0\n"
    for (data, names) in [
      ("inputs: {from: p1, to: p2}, targets: {from: p3, to: p4}", "p3,p4"),
      ("inputs: {from: p1, to: p2}, targets: inputs", "p1,p2"),
    ] {
      let file = try scratch.file("p.yaml", "data: {file: p.csv, \(data)}\n\(network)epochs: 1\n")
      let report = try TrainReport(program.run("train", file.path, "--format", "json"))
      #expect(report.epochs.map(\.loss) == [0, 0], "\(data)")
      let answers = try program.run("train", file.path, "--predict", "p.csv").output
      #expect(answers == "\(names)\n1.0,2.0\n3.0,5.0\n")
    }
  }

  private static let script = "/usr/bin/script"

  /// `script` gives the program a terminal of 80 columns.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: script)))
  func showsProgressInOneLineOnATerminal() throws {
    let file = try scratch.file(
      "m.yaml", "data: moons\nnetwork: [4 tanh, 1 sigmoid]\nsplit: {validation: 0.2}\nepochs: 30\n")
    let process = Process()
    process.executableURL = URL(filePath: Self.script)
    process.arguments = ["-qec", "\(Program.url.path) train \(file.path)", "/dev/null"]
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(whereSeparator: { $0 == "\r" || $0 == "\n" || $0 == "\r\n" }).map {
      $0.replacing("\u{1b}[K", with: "")
    }
    let drawn = lines.filter { $0.contains("/30 [") }
    #expect(drawn.allSatisfy { $0.count < 80 }, "\(drawn)")
    let last = try #require(drawn.last)
    #expect(last.hasPrefix("30/30 [====") && last.contains("val_acc"), "\(last)")
    #expect(lines.contains { $0.hasSuffix("30 epochs, 30 updates, 17 parameters, seed 1.") })
  }

  @Test func isQuietWithoutATerminal() throws {
    let file = try scratch.file("xor.yaml", TrainReport.xor)
    let result = try program.run("train", file.path)
    #expect(result.errors == "" && !result.output.contains("\u{1b}"))
    #expect(result.output.contains("xor.yaml: 3 epochs, 3 updates, 9 parameters, seed 1."))
  }
}
