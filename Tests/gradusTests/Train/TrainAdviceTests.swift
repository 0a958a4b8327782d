import Foundation
import TestSupport
import Testing

/// What `gradus train` advises where data and network do not go together.
struct TrainAdviceTests {
  private let scratch: Scratch
  private let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(folder: scratch.url)
  }

  private func train(_ table: String, _ yaml: String, _ arguments: String...) throws
    -> Program.Result
  {
    _ = try scratch.file("t.csv", table)
    _ = try scratch.file("t.yaml", yaml)
    return try program.run(["train", "t.yaml"] + arguments)
  }

  @Test func semicolons() throws {
    let result = try train("x;y\n1;2\n", "data: {file: t.csv, target: y}\nnetwork: linear\n")
    #expect(result.status == 2)
    #expect(
      result.errors.contains("t.csv:1:1: error: the fields of this file are separated by `;`"))
    #expect(result.errors.contains(#"write `separator: ";"` in data"#))
  }

  @Test func decimalCommas() throws {
    let table = "x;y\n1,5;2,5\n2,5;4,5\n"
    let data = #"data: {file: t.csv, target: y, separator: ";""#
    let refused = try train(table, data + "}\nnetwork: linear\n")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("t.csv:2:1: error: `1,5` in `x` has a comma"))
    #expect(refused.errors.contains(#"write `decimal: ","` in data"#))
    // y = 2x − 0.5, learned exactly.
    _ = try scratch.file("in.csv", "x\n3,5\n")
    let read = try train(
      table, data + ", decimal: \",\"}\nnetwork: linear\nrate: 0.05\nepochs: 5000\n", "--predict",
      "in.csv")
    let answer = try #require(Double(read.output.split(separator: "\n").last ?? ""))
    #expect(abs(answer - 6.5) < 1e-6, "\(read.output)\(read.errors)")
  }

  @Test func classesThatLookLikeNumbers() throws {
    let table = "x,k\n1,1\n2,2\n3,3\n"
    let refused = try train(table, "data: {file: t.csv, target: k}\nnetwork: [3 softmax]\n")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("if 1, 2, 3 are classes, write `categories: [k]` in data"))
    let read = try train(
      table, "data: {file: t.csv, target: k, categories: [k]}\nnetwork: [3 softmax]\n")
    #expect(read.status == 0, "\(read.errors)")
  }

  @Test func aTargetOfOneWord() throws {
    let result = try train(
      "x,k\n1,no\n2,no\n", "data: {file: t.csv, target: k}\nnetwork: logistic\n")
    #expect(result.status == 2)
    #expect(result.errors.contains("the target `k` is `no` in every row"))
  }

  @Test func bytesThatAreNotUTF8() throws {
    let file = scratch.url.appending(path: "t.csv")
    try Data([0x78, 0x2C, 0x6B, 0x0A, 0x31, 0x2C, 0xE4, 0x0A]).write(to: file)
    _ = try scratch.file("t.yaml", "data: {file: t.csv, target: k}\nnetwork: logistic\n")
    let result = try program.run("train", "t.yaml")
    #expect(result.status == 2)
    #expect(result.errors.contains("at 2:3, the byte 0xE4 is not UTF-8; save the file as UTF-8"))
  }

  @Test(arguments: ["{adam: {beta1: 1}}", "{adamw: {beta2: 1}}", "{rmsprop: {decay: 1}}"])
  func aMeanThatForgetsNothing(_ optimizer: String) throws {
    let result = try train(
      "x,y\n1,2\n", "data: xor\nnetwork: [1 sigmoid]\noptimizer: \(optimizer)\n")
    #expect(result.status == 2)
    #expect(result.errors.contains("must be a number from 0 to below 1, not `1`"))
  }

  /// −1 and 1 times anything, standardised, are −1 and 1.
  @Test(arguments: ["1e300", "1e-300", "1e-160", "1"])
  func scalesWhatSquaresCannotHold(_ size: String) throws {
    let yaml = """
      data: {file: t.csv, target: y, scale: standard}
      network: [{dense: 1, weights: [1], bias: 0}]
      rate: 0
      epochs: 1

      """
    let result = try train("x,y\n-\(size),1\n\(size),2\n", yaml, "--predict", "t.csv")
    let outputs = result.output.split(separator: "\n").dropFirst().compactMap { Double($0) }
    #expect(outputs == [-1, 1], "\(result.output)\(result.errors)")
  }

  /// At every step the error grows by the same factor, so the loss overflows long before the last epoch.
  @Test func divergenceIsAtTheSameStepInEveryFormat() throws {
    let yaml = "data: {rows: [[1, 1], [2, 3]]}\nnetwork: linear\nrate: 1.1\nepochs: 4000\n"
    let all = try ["text", "json", "csv"].map { try train("", yaml, "--format", $0) }
    #expect(all.allSatisfy { $0.status == 1 } && all[2].errors == all[0].errors)
    #expect(all[1].errors.contains(all[0].errors.trimmingCharacters(in: .newlines)))
    let outcome = try JSONDecoder().decode(Outcome.self, from: Data(all[1].output.utf8))
    let trouble = try #require(outcome.trouble)
    #expect(all[0].errors.hasPrefix("Training stopped at step \(trouble.step), "))
  }

  private struct Outcome: Decodable { var trouble: TrainReport.Trouble? }

  @Test func divergenceNamesWhatIsNotWritten() throws {
    _ = try scratch.file("in.csv", "x\n1\n")
    let yaml = "data: {rows: [[1, 1], [2, 3]]}\nnetwork: linear\nrate: 1.1\nepochs: 4000\n"
    let result = try train("", yaml, "--save", "m", "--predict", "in.csv", "--out", "o")
    #expect(result.status == 1)
    #expect(result.errors.contains("Not written: m, predictions for in.csv, o."))
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(!names.contains("m") && !names.contains("o"))
  }

  /// 10³⁰⁸ · 2 is beyond a Double.
  @Test(arguments: ["text", "json", "csv"])
  func aPredictionThatOverflows(_ format: String) throws {
    _ = try scratch.file("in.csv", "x\n1\n1e308\n")
    let yaml =
      "data: {rows: [[1, 1], [2, 3]]}\nnetwork: [{dense: 1, weights: [2], bias: 0}]\nrate: 0\n"
    let result = try train("", yaml, "--predict", "in.csv", "--format", format)
    #expect(result.status == 1)
    #expect(result.errors.contains("The prediction of y for row 2 of in.csv is infinite."))
  }
}
