import LessonScript
import NeuralNetworks
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

struct PicturesTests {
  /// A model on a page with these pictures of an experiment.
  private func model(_ experiment: String, show: String, more: String = "") throws -> ScreenModel {
    let lesson = try SmallLesson.lesson(
      """
      ```experiment
      id: it
      \(experiment)
      ```

      ```plot
      of: it
      show: [\(show)]
      \(more)
      ```
      """)
    return ScreenModel(try Session(lesson))
  }

  private func picture(_ model: ScreenModel) throws -> Picture {
    try #require(PicturesPane(model: model).pictures.first)
  }

  private func text(_ model: ScreenModel, _ glyphs: GlyphSet = .unicode, rows: Int = 12) throws
    -> String
  {
    var frame = Frame(size: Size(columns: 40, rows: rows))
    frame.draw(try picture(model), in: frame.bounds, glyphs: glyphs)
    return frame.text
  }

  static let pair = """
    data:
      inputs: [u, v]
      target: t
      rows: [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]]
    network: [{dense: 2, activation: tanh, weights: [[1, 2], [3, 4]], bias: [5, 6]}, {dense: 1, activation: sigmoid, weights: [[7, 8]], bias: [9]}]
    """

  @Test func everyKindDrawsAtEverySize() throws {
    let more =
      "over: [\"w1[1][1]\", \"w1[1][2]\"]\nfunctions: [tanh, step]\nvalues: {a: loss, b: 1}"
    for kind in PlotKind.allCases {
      let wanted = more.split(separator: "\n").filter {
        $0.hasPrefix("over") == (kind == .surface)
          && $0.hasPrefix("functions") == (kind == .activations)
          && $0.hasPrefix("values") == [.bars, .table].contains(kind)
      }
      let own = wanted.isEmpty ? "x: [0, 1]" : wanted.joined(separator: "\n")
      let model = try model(Self.pair, show: kind.rawValue, more: own)
      for size in [(0, 0), (1, 1), (5, 2), (40, 12), (90, 40)] {
        for glyphs in GlyphSet.allCases {
          var frame = Frame(size: Size(columns: size.0, rows: size.1))
          frame.draw(try picture(model), in: frame.bounds, glyphs: glyphs)
          if size.0 == 40 { #expect(frame.text.contains { !$0.isWhitespace }, "\(kind)") }
        }
      }
    }
  }

  /// Of the sums of z = u + v − 0.5 with a ≥ 0 step, (0, 0) is said 0 and all others 1; (1, 1) is a 0.
  @Test func confusionCountsByClass() throws {
    let model = try model(
      """
      data:
        inputs: [u, v]
        target: t
        classes: [no, yes]
        rows: [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]]
      network: perceptron
      weights: [1, 1]
      bias: -0.5
      """, show: "confusion")
    let lines = try text(model).split(separator: "\n").prefix(3).map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(
      lines == [["is", "\\", "predicted", "no", "yes"], ["no", "1", "1"], ["yes", "0", "2"]])
  }

  @Test func theNetworkHasItsUnitsAndWeights() throws {
    let layers = try #require(
      try model(Self.pair, show: "network").session.timelines["it"]?.denseLayers)
    #expect(layers.map(\.weights) == [[[1, 2], [3, 4]], [[7, 8]]])
    #expect(layers.map(\.biases) == [[5, 6], [9]])
    let drawn = try text(try model(Self.pair, show: "network"), rows: 14)
    for name in ["x₁ u ", "x₂ v ", "h₁", "h₂", "● ŷ"] { #expect(drawn.contains(name), "\(name)") }
  }

  /// By mpmath: tanh 5, tanh 6; tanh 7, tanh 10 …, each a row for an example.
  @Test func hiddenOutputsAreThoseOfTheHiddenLayer() throws {
    let timeline = try #require(try model(Self.pair, show: "hidden").session.timelines["it"])
    let hidden = try #require(timeline.hiddenOutputs)
    #expect(hidden.rows == 4)
    #expect(abs(hidden[0, 0] - 0.9999092042625951) < 1e-15)
    #expect(abs(hidden[0, 1] - 0.9999877116507956) < 1e-15)
    #expect(abs(hidden[1, 0] - 0.9999983369439447) < 1e-15)
  }

  /// −ln-free: 0.6·0.2·0.1·0.7 = 0.0084, four decimals for all.
  @Test func tablesShowEveryDigitOfTheSmallest() throws {
    let values = "values: {p: 0.6*0.2*0.1*0.7, w: -2.5}"
    for kind in ["table", "bars"] {
      let drawn = try text(try model(Self.pair, show: kind, more: values))
      #expect(drawn.contains("0.0084"))
      #expect(drawn.contains("−2.5000"))
    }
  }

  @Test func lossGoesByPowersOfTenOnceItHasGoneThroughTwo() {
    #expect(TrainingCurves.lossAxis([1, 0.5, 0.02]).scale == .linear)
    #expect(TrainingCurves.lossAxis([1, 0.5, 0.01]).scale == .logarithmic)
    #expect(TrainingCurves.lossAxis([1, .nan, 0]).scale == .linear)
  }

  /// w and b both move by 2·rate·(1 − w − b), so each update leaves 0.8 of the error and 0.64 of the loss: 0.64¹¹ < 0.01.
  @Test func goingBackLeavesTheLossAxisAsItWas() throws {
    var model = try model(
      "data:\n  inputs: [u]\n  target: t\n  rows: [[1, 1]]\nnetwork: linear\nweights: [0]\n"
        + "bias: 0\nrate: 0.05", show: "loss", more: "```\n\n```train\nof: it\nupdates: 40")
    _ = model.perform(.train(updates: 40))
    let drawn = try text(model)
    #expect(drawn.contains(", log"))
    _ = model.perform(.rewind(updates: 38))
    #expect(try text(model).contains(", log"))
  }

  @Test func scaledAxesSaySo() throws {
    let data = "data:\n  inputs: [size]\n  target: price\n  rows: [[1, 2], [2, 4], [3, 6]]"
    let network = "\nnetwork: linear\nweights: [2]\nbias: 0"
    func drawn(_ scaling: String) throws -> String {
      try text(try model(data + scaling + network, show: "data"))
    }
    #expect(!(try drawn("").contains("size,")))
    #expect(try drawn("\n  scale: standard").contains("size, z"))
    #expect(try drawn("\n  scale: minmax").contains("size, 0 to 1"))
    #expect(try drawn("\n  scale_targets: standard").contains("price, z"))
  }

  /// ŷ = σ(±10) is off by 4.5·10⁻⁵ at both; the gradient is half of it at u = 1: 2.3·10⁻⁵, no bar.
  @Test func tinyGradientsLookTiny() throws {
    let drawn = try text(
      try model(
        "data:\n  inputs: [u]\n  target: t\n  rows: [[1, 1], [0, 0]]\nnetwork: [1 sigmoid]\nweights: [[20]]\n"
          + "bias: -10\nloss: bce", show: "gradients"))
    #expect(drawn.contains("full bar 0.1"))
    #expect(drawn.count { $0 == "▓" } <= 1)
  }

  @Test func startsTellTheirSigns() throws {
    #expect(
      try text(try model(Self.pair, show: "starts")).contains("0 of 0 starts succeed  ● yes  · no"))
  }

  @Test func severalClassesAreLetters() throws {
    let model = try model(
      "data:\n  inputs: [u, v]\n  target: kind\n  classes: [ant, bee, cat]\n"
        + "  rows: [[0, 0, ant], [1, 0, bee], [0, 1, cat]]\nnetwork: [3 softmax]", show: "boundary")
    let drawn = try text(model)
    for letter in ["A ant", "B bee", "C cat"] { #expect(drawn.contains(letter)) }
  }

  @Test func oneInputIsACurve() throws {
    let model = try model(
      "data:\n  inputs: [size]\n  target: price\n  rows: [[1, 2], [2, 4], [3, 6]]\n"
        + "network: linear\nweights: [2]\nbias: 0", show: "data")
    let drawn = try text(model)
    #expect(drawn.count { $0 == "●" } == 3)
    #expect(drawn.contains("size"))
    #expect(drawn.contains { ("\u{2801}"..."\u{28FF}").contains($0) })
  }

  @Test func roomGoesToTheMainPictureFirst() throws {
    let pane = PicturesPane(model: try model(Self.pair, show: "loss, boundary, weights"))
    #expect(pane.heights(in: Rect(x: 0, y: 0, width: 40, height: 30)) == [6, 12, 10])
    #expect(pane.heights(in: Rect(x: 0, y: 0, width: 40, height: 45)) == [13, 20, 10])
    #expect(pane.heights(in: Rect(x: 0, y: 0, width: 40, height: 12)).reduce(0, +) == 10)
  }

  /// h = tanh(0.5·2) = 0.7616, ŷ = 2·h = 1.5232, so δ(ŷ) = ŷ − 1 = 0.5232, ∂L/∂(h→ŷ) = δ(ŷ)·h = 0.3985 and
  /// δ(h) = δ(ŷ)·2·(1 − h²) = 0.4395.
  @Test func aDerivationFillsTheDiagramLineByLine() throws {
    let lesson = try SmallLesson.lesson(
      """
      ```experiment
      id: net
      data: {inputs: [x], target: y, rows: [[2, 1]]}
      network: [{dense: 1, activation: tanh, weights: [[0.5]], bias: [0]}, {dense: 1, activation: linear, weights: [[2]], bias: [0]}]
      loss: half-mse
      ```

      ```plot
      of: net
      show: [network]
      ```

      ```derivation
      steps:
        - show: "z = {net.z1[1](1)}"
        - show: "h = {net.a1[1](1):4}"
        - show: "ŷ = {net.output(2):4}"
        - show: "δ(ŷ) = {net.delta2[1](1):4}"
        - show: "∂L/∂w = {net.gradient.w2[1][1]:4}"
        - show: "δ(h) = {net.delta1[1](1):4}"
      ```
      """)
    var model = ScreenModel(try Session(lesson))
    let told = ["0.76", "ŷ 1.52", "δ 0.52", "∂ 0.40", "δ 0.44"]
    for count in 0...told.count {
      let text = try text(model)
      #expect(told.map(text.contains) == told.indices.map { $0 < count }, "\(text)")
      _ = model.perform(.uncover)
    }
  }
}
