import Foundation
import Testing

/// `gradus train`: the built program against PyTorch 2.13.0, and what it says of bad input.
struct TrainTests {
  private let scratch: Scratch
  private let program: Program

  init() throws {
    scratch = try Scratch()
    program = Program(folder: scratch.url)
  }

  private let xor = """
    data: xor
    network:
      - {dense: 2, activation: tanh, weights: [[1, -0.5], [0.25, 2]], bias: [0.5, 0]}
      - {dense: 1, activation: sigmoid, weights: [[-1, 0.5]], bias: 0.125}
    rate: 0.5
    epochs: 3

    """

  // MARK: Numbers

  /// Every parameter after 1, 10 and 300 epochs, and every epoch's losses; see
  /// Fixtures/make_train_fixtures.py.
  @Test(arguments: Trajectories.names)
  func followsPyTorch(_ name: String) throws {
    let expected = try #require(try Trajectories.read().cases[name])
    let file = Trajectories.folder.appending(path: "\(name).yaml")
    let at = expected.parameters.keys.sorted().joined(separator: ",")
    let result = try program.run("train", file.path, "--format", "json", "--at", at)
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    let said = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    for (epoch, tensors) in expected.parameters {
      let ours = try #require(said.parameters[epoch])
      #expect(ours.keys.sorted() == tensors.keys.sorted())
      for (tensor, numbers) in tensors {
        expectClose(try #require(ours[tensor]), numbers, "\(tensor) after \(epoch)")
      }
    }
    expectClose(.list(said.epochs.map { .number($0.loss) }), .numbers(expected.loss), "loss")
    expectClose(
      .list(said.epochs.compactMap(\.runningLoss).map(Nested.number)),
      .numbers(expected.runningLoss), "running loss")
  }

  /// Of the same nesting, and within 1e-10 of each number, or of 0.01 where it is smaller.
  private func expectClose(_ ours: Nested, _ theirs: Nested, _ what: Comment) {
    #expect(ours.shape == theirs.shape, what)
    let worst = zip(ours.flat, theirs.flat).map { abs($0 - $1) / max(abs($1), 0.01) }.max() ?? 1
    #expect(worst <= 1e-10, what)
  }

  @Test func printsWeightsAsTheyWereWritten() throws {
    let file = try scratch.file("xor.yaml", xor)
    let result = try program.run("train", file.path, "--format", "json", "--at", "0")
    #expect(result.output.contains(#""layer1.weight": [[1.0, -0.5], [0.25, 2.0]]"#))
    #expect(result.output.contains(#""layer2.bias": [0.125]"#))
  }

  @Test func aTableHasARowPerEpochAndColumnsForParameters() throws {
    let file = try scratch.file("xor.yaml", xor)
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

  // MARK: Models and predictions

  @Test func savesWhatItLoads() throws {
    let file = try scratch.file("xor.yaml", xor)
    let model = scratch.url.appending(path: "m.safetensors").path
    let saved = try program.run(
      "train", file.path, "--save", model, "--format", "json", "--at", "last")
    #expect(saved.status == 0)
    let loaded = try program.run(
      "train", file.path, "--load", model, "--epochs", "0", "--format", "json", "--at", "0")
    let (one, other) = (try report(saved), try report(loaded))
    #expect(one.parameters["last"] == other.parameters["0"])
    #expect(one.epochs.last?.loss == other.epochs[0].loss && other.epochs.count == 1)
  }

  @Test func refusesAModelOfAnotherNetwork() throws {
    let file = try scratch.file("xor.yaml", xor)
    let other = try scratch.file("o.yaml", "data: xor\nnetwork: [3 tanh, 1 sigmoid]\nepochs: 1\n")
    let model = scratch.url.appending(path: "m.safetensors").path
    _ = try program.run("train", file.path, "--save", model)
    let result = try program.run("train", other.path, "--load", model)
    #expect(result.status == 2)
    #expect(result.errors.contains("layer1.weight has the shape [2, 2], not [3, 2]"))
    let text = try program.run("train", file.path, "--load", file.path)
    #expect(text.status == 2 && text.errors.contains("is no safetensors file"))
  }

  /// y = 3·size + 10 for oak, + 20 for elm: learned exactly, said in the file's own units.
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
    let said = lines.dropFirst().compactMap { Double($0) }
    #expect(zip(said, [40.0, 50]).allSatisfy { abs($0 - $1) < 1e-6 } && said.count == 2)

    let unknown = try scratch.file("bad.csv", "size,kind\n10,oak\n10,ash\n")
    let refused = try program.run("train", file.path, "--predict", unknown.path)
    #expect(refused.status == 2 && refused.output == "")
    #expect(refused.errors.contains("bad.csv:3:4: error: `ash` is no word of `kind`"))
    #expect(refused.errors.contains("  10,ash\n     ^"))
  }

  @Test func predictsClassesByName() throws {
    _ = try scratch.file("c.csv", "x,kind\n-1,no\n-2,no\n1,yes\n2,yes\n")
    let file = try scratch.file("c.yaml", "data: {file: c.csv, target: kind}\nnetwork: logistic\n")
    let inputs = try scratch.file("in.csv", "x\n-3\n3\n")
    let result = try program.run("train", file.path, "--predict", inputs.path)
    let lines = result.output.split(separator: "\n")
    #expect(lines.map { $0.split(separator: ",").last } == ["class", "no", "yes"])
  }

  // MARK: Trouble

  @Test func troubleHasAStepAndAName() throws {
    let file = try scratch.file(
      "bad.yaml",
      "data: {rows: [[1e200, 0], [-1e200, 1]]}\nnetwork: linear\nweights: [1]\nrate: 10\n")
    let result = try program.run("train", file.path, "--format", "json", "--at", "last")
    #expect(result.status == 1)
    #expect(result.errors.contains("Training stopped at step"))
    let text = result.output.lowercased()
    #expect(!text.contains("nan") && !text.contains(": inf"))
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let trouble = try #require(object?["trouble"] as? [String: Any])
    #expect(trouble["first"] is String && trouble["step"] is Int)
  }

  /// x = 10⁸, w = 0, y = 1: the loss is 1, the slope −2·10⁸, and rate 10³⁰⁵ makes w infinite in step 1.
  @Test func troubleNamesTheParameter() throws {
    let file = try scratch.file(
      "bad.yaml",
      "data: {rows: [[1e8, 1]]}\nnetwork: [{dense: 1, weights: [0]}]\nrate: 1e5\nepochs: 100\n")
    let result = try program.run("train", file.path, "--format", "json")
    #expect(result.status == 1)
    #expect(result.output.contains(#""ending": "trouble""#))
  }

  @Test func troubleSavesNothing() throws {
    let file = try scratch.file(
      "bad.yaml", "data: {rows: [[1e200, 0], [-1e200, 1]]}\nnetwork: linear\nweights: [1]\n")
    let model = scratch.url.appending(path: "m.safetensors").path
    #expect(try program.run("train", file.path, "--save", model).status == 1)
    #expect(!FileManager.default.fileExists(atPath: model))
  }

  // MARK: On a terminal

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
    let file = try scratch.file("xor.yaml", xor)
    let result = try program.run("train", file.path)
    #expect(result.errors == "" && !result.output.contains("\u{1b}"))
    #expect(result.output.contains("xor.yaml: 3 epochs, 3 updates, 9 parameters, seed 1."))
  }

  // MARK: Hostile sizes and bad files

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
    let file = try scratch.file("xor.yaml", xor)
    #expect(try program.run("train").status == 64)
    #expect(try program.run("train", file.path, "--at", "first").status == 64)
    #expect(try program.run("train", file.path, "--at", "4").status == 64)
    #expect(try program.run("train", file.path, "--format", "xml").status == 64)
  }

  @Test func aFileThatCannotBeWrittenIs70() throws {
    let file = try scratch.file("xor.yaml", xor)
    let result = try program.run("train", file.path, "--save", "/nowhere/m.safetensors")
    #expect(result.status == 70 && result.errors.contains("cannot be written"))
  }

  // MARK: Reading JSON

  private func report(_ result: Program.Result) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
  }

  private struct Report: Decodable {
    struct Epoch: Decodable {
      var loss: Double
      var runningLoss: Double?

      enum CodingKeys: String, CodingKey {
        case loss
        case runningLoss = "running_loss"
      }
    }

    var epochs: [Epoch]
    var parameters: [String: [String: Nested]]
  }
}

/// Lists in lists of numbers.
private enum Nested: Decodable, Equatable {
  case number(Double)
  case list([Nested])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else {
      self = .list(try container.decode([Nested].self))
    }
  }

  static func numbers(_ numbers: [Double]) -> Nested { .list(numbers.map(Nested.number)) }

  var flat: [Double] {
    switch self {
    case .number(let number): [number]
    case .list(let items): items.flatMap(\.flat)
    }
  }

  var shape: [Int] {
    switch self {
    case .number: []
    case .list(let items): [items.count] + (items.first?.shape ?? [])
    }
  }
}

/// What PyTorch made of the files under Fixtures/Train.
private struct Trajectories: Decodable {
  struct Case: Decodable {
    var loss: [Double]
    var runningLoss: [Double]
    var parameters: [String: [String: Nested]]

    enum CodingKeys: String, CodingKey {
      case loss, parameters
      case runningLoss = "running_loss"
    }
  }

  var cases: [String: Case]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/Train")

  static func read() throws -> Trajectories {
    let data = try Data(contentsOf: folder.appending(path: "expected.json"))
    return try JSONDecoder().decode(Trajectories.self, from: data)
  }

  static let names = (try? read().cases.keys.sorted()) ?? ["cannot read the fixture"]
}
