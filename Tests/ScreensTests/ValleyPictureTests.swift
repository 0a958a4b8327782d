import NeuralNetworks
import Testing
import TextInterface
import Tutoring

@testable import Screens

struct ValleyPictureTests {
  /// Lesson 5's first experiment has the loss w² + b² with b = 0: at w = 3 it is 9 and its slope 6.
  @Test func aValleyIsTheLossOverOneParameter() throws {
    let experiment = try Course.lesson("05-gradient-descent.md").experiments[0].experiment
    let valley = try #require(LossAlongParameter(Timeline(experiment), named: "w1"))
    #expect(valley.present == 3)
    #expect(valley.slope == 6)
    #expect([-2, 0, 1, 3, 5].map { valley($0) } == [4, 0, 1, 9, 25])
  }

  @Test func theBallLiesOnTheCurve() throws {
    let model = ScreenModel(try Session(Course.lesson("05-gradient-descent.md")))
    let rows = render(model, size: .small).text.split(separator: "\n")
    let ball = try #require(rows.first { $0.contains("●") })
    // 9 of 25 is a third up: between the ticks 5 and 10.
    let tick = try #require(rows.firstIndex { $0.contains("10┤") })
    #expect(rows.firstIndex(of: ball) == tick + 1 || rows.firstIndex(of: ball) == tick)
  }
}
