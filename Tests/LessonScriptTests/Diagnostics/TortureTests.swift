import NeuralNetworks
import TestSupport
import Testing

@testable import LessonScript

/// Whatever stands in a file, reading it ends with a lesson or with errors.
@Suite struct TortureTests {
  @Test func everyPrefixOfALessonIsReadOrRefused() throws {
    let text = Array(try fixture("first.md").utf8)
    let short = Array(text.prefix(1200))
    for length in short.indices { read(Array(short[..<length])) }
    for length in stride(from: 1200, through: text.count, by: 7) { read(Array(text[..<length])) }
  }

  @Test func bytesFlippedAtRandomAreReadOrRefused() throws {
    let text = Array(try fixture("first.md").utf8)
    var generator = Generator(seed: 1958)
    for _ in 0..<400 {
      var damaged = text
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let index = Int.random(in: damaged.indices, using: &generator)
        damaged[index] = UInt8.random(in: 0...255, using: &generator)
      }
      read(damaged)
    }
  }

  @Test func piecesMovedAboutAreReadOrRefused() throws {
    let lines = try fixture("first.md").split(separator: "\n", omittingEmptySubsequences: false)
    var generator = Generator(seed: 1986)
    for _ in 0..<200 {
      let some = lines.filter { _ in Bool.random(using: &generator) }
      read(Array(some.joined(separator: "\n").utf8))
    }
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "> ", count: 50_000),
    String(repeating: "- ", count: 50_000), String(repeating: "{", count: 100_000),
    String(repeating: "*a ", count: 30_000), String(repeating: "`", count: 100_000),
    String(repeating: "{(", count: 50_000) + "}", String(repeating: "| a ", count: 10_000),
    "\u{FEFF}\r\n\r\n", "\0\0\0", String(repeating: "\n", count: 100_000), "---", "---\n---",
    "---\n---\n## \n", "```", "---\n- - - -\n---\n## A\n```question\n- - - -\n```",
  ])
  func oddTextsAreReadOrRefused(_ text: String) {
    read(Array(text.utf8))
    let blocks = [
      "```question\nid: " + text + "\n```", "```experiment\nid: a\ndata: " + text + "\n```",
    ]
    for page in [text] + blocks { read(Array(SmallLesson.text("## Page\n\n" + page).utf8)) }
  }

  @Test(arguments: [
    "data: xor\nnetwork: [100000 tanh, 100000 tanh, 100000 tanh, 1 sigmoid]",
    "data: {generate: moons, count: 2, noise: 1000000, scale: standard}\nnetwork: logistic",
    "data: {rows: [[1e308, 1e308], [-1e308, -1e308]], scale: standard}\nnetwork: linear",
    "data: {rows: [[0, 0], [0, 0]], scale: minmax}\nnetwork: linear",
    "data: xor\nnetwork: [flatten]", "data: xor\nnetwork: [softmax, step, dropout 0.9]",
    "data: xor\nnetwork: [{conv: 3, kernel: 5}]\nimage: [1, 1, 2]",
    "data: xor\nnetwork: [{pool: max, size: 1000}]\nimage: [4096, 4096, 4096]",
    "data: xor\nnetwork: [1 sigmoid]\nsplit: {validation: 0.99}",
    "data: xor\nnetwork: [1 sigmoid]\nclass_weights: [0, 0]",
    "data: xor\nnetwork: [{maxout: 100000, pieces: 1000}, 1 step]",
    "data: {generate: blobs, blobs: 100, count: 1}\nnetwork: [100 softmax]",
    "data: xor\nnetwork: [1 sigmoid]\nweights: {normal: [0, -1]}",
    "data: xor\nnetwork: [1 sigmoid]\nweights: {uniform: [1, -1]}",
    "data: xor\nnetwork: [2 softmax]\nloss: hinge", "data: xor\nnetwork: linear\nloss: kl",
    "data: xor\nnetwork: [1 sigmoid]\nseed: 9223372036854775807\nepochs: 1000000",
  ])
  func oddExperimentsTrainOrAreRefused(_ yaml: String) throws {
    let experiment: Experiment
    do {
      experiment = try Experiment.parse(LessonSource(file: "x.yaml", text: yaml))
    } catch {
      #expect(!error.errors.isEmpty && error.errors.allSatisfy { !$0.message.isEmpty })
      return
    }
    var trainer = try Trainer(experiment)
    for _ in 0..<3 { trainer.step() }
    let isFinite = trainer.state.parameters.allSatisfy(\.isFinite)
    #expect(isFinite || trainer.divergence != nil)
    #expect(trainer.stepCount == 3 || trainer.divergence != nil)
    #expect(
      trainer.output(experiment.dataset.inputs.row(0)).count == experiment.dataset.targets.columns)
  }

  @Test(.timeLimit(.minutes(1))) func aBombOfAliasesIsRefused() {
    let levels = (1...20).map {
      "a\($0): &a\($0) [\(Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    let bomb = "```question\na0: &a0 x\n" + levels.joined(separator: "\n") + "\n```"
    #expect(throws: LessonErrors.self) { try SmallLesson.lesson(bomb) }
  }

  /// Every error must have a place inside the file and a sentence.
  private func read(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    do {
      _ = try Lesson.parse(LessonSource(file: "lesson.md", text: text))
    } catch {
      #expect(!error.errors.isEmpty)
      for error in error.errors {
        #expect(error.location.line >= 1 && error.location.column >= 1)
        #expect(!error.description.isEmpty)
      }
    }
  }
}
