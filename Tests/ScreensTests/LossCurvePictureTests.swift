import NeuralNetworks
import TestSupport
import Testing
import TextInterface
import Tutoring

@testable import Screens

struct LossCurvePictureTests {
  /// Two examples (1, 0) and (−1, 0) of w·x + b with b = 0 under mean squared error: the loss is w².
  static let parabola = """
    ```experiment
    id: bowl
    data: {rows: [[1, 0], [-1, 0]]}
    network: linear
    weights: [3]
    bias: 0
    ```

    ```plot
    of: bowl
    show: [surface]
    over: [w1]
    x: [-5, 5]
    y: [0, 25]
    ```
    """

  /// At w = 3 the loss w² is 9 and its slope 6.
  @Test func aValleyIsTheLossOverOneParameter() throws {
    let experiment = try SmallLesson.lesson(Self.parabola).experiments[0].experiment
    let valley = try #require(LossAlongParameter(Timeline(experiment), named: "w1"))
    #expect(valley.present == 3)
    #expect(valley.slope == 6)
    #expect([-2, 0, 1, 3, 5].map { valley($0) } == [4, 0, 1, 9, 25])
  }

  @Test func theBallLiesOnTheCurve() throws {
    let model = ScreenModel(try Session(SmallLesson.lesson(Self.parabola)))
    let rows = render(model, size: .small).text.split(separator: "\n")
    let ball = try #require(rows.first { $0.contains("●") })
    // 9 of 25 is a third up: between the ticks 5 and 10.
    let tick = try #require(rows.firstIndex { $0.contains("10┤") })
    #expect(rows.firstIndex(of: ball) == tick + 1 || rows.firstIndex(of: ball) == tick)
  }
}
