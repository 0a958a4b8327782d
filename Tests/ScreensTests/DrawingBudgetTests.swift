import LessonScript
import NeuralNetworks
import Testing
import TextInterface
import Tutoring

@testable import Screens

/// However large a network is, its pictures cost no more than a frame bears.
struct DrawingBudgetTests {
  private func model(_ network: String, show: String, more: String = "") throws -> ScreenModel {
    let text = """
      ---
      gradus: 1
      id: small
      version: 1
      title: Small
      ---

      ## Page

      ```experiment
      id: it
      data:
        inputs: [u, v]
        target: t
        rows: [[0, 0, 0], [1, 0, 1], [0, 1, 1], [1, 1, 0]]
      network: \(network)
      ```

      ```plot
      of: it
      show: [\(show)]
      \(more)
      ```
      """
    let lesson = try Lesson.parse(LessonSource(file: "small.md", text: text)) { _ in nil }
    return ScreenModel(try Session(lesson))
  }

  private func timeline(_ network: String) throws -> Timeline {
    try #require(try model(network, show: "boundary").session.timelines["it"])
  }

  /// 2·4 + 4 + 4 + 1 = 17 parameters; 2·300 + 300 + 300·300 + 300 + 300 + 1 = 91,501.
  @Test func pointsTimesParametersStayBelowTheBudget() throws {
    #expect(DrawingBudget.points(of: try timeline("[4 tanh, 1 sigmoid]")) == 8_000_000 / 17)
    let large = try timeline("[300 tanh, 300 tanh, 1 sigmoid]")
    #expect(DrawingBudget.points(of: large) == 87)
    // Every loss is over four examples.
    #expect(DrawingBudget.losses(of: large) == 21)
  }

  @Test func aLargeNetworkIsShadedCoarsely() throws {
    let frame = render(
      try model("[300 tanh, 300 tanh, 1 sigmoid]", show: "boundary"),
      size: .init(columns: 100, rows: 30))
    #expect(!frame.text.contains("too large"))
    #expect(frame.text.contains { "░▒▓".contains($0) })
  }

  @Test func aNetworkThatIsTooLargeSaysSo() throws {
    let huge = "[400 tanh, 400 tanh, 1 sigmoid]"
    let size = Size(columns: 100, rows: 30)
    let boundary = render(try model(huge, show: "boundary"), size: size)
    #expect(boundary.text.contains("too large to shade"))
    #expect(boundary.text.count { "●○✘✗".contains($0) } >= 4)
    for (kind, more) in [("surface", "over: [\"w1[1][1]\", \"w1[1][2]\"]"), ("network", "")] {
      let drawn = render(try model(huge, show: kind, more: more), size: size)
      #expect(drawn.text.contains("Too large to be drawn"), "\(kind)")
    }
  }

  @Test func ofVeryManyExamplesSomeAreDrawn() throws {
    let inputs = Matrix(rows: 100_000, columns: 2)
    let targets = Matrix(
      rows: 100_000, columns: 1, elements: (0..<100_000).map { Double($0 % 2) })
    let timeline = try Timeline(
      Experiment(
        dataset: Dataset(inputs: inputs, targets: targets),
        layers: [.dense(units: 1, activation: .sigmoid)], loss: .binaryCrossEntropy))
    let points = ExampleMarks(timeline, example: 99_998).points(at: \.inputPlace)
    #expect((2048...4097).contains(points.count))
    #expect(points.count { $0.isHighlighted } == 1)
  }
}
