import LessonScript
import NeuralNetworks
import Testing
import TextInterface
import Tutoring

@testable import Screens

struct UnitLinesPictureTests {
  /// x₁ + x₂ − 1 = 0 goes from the upper left corner of the unit square to the lower right one; 2·x₂ − 1 = 0 lies
  /// level in the middle.
  @Test func eachUnitDrawsWhereItsSumIsZero() throws {
    let experiment = Experiment(
      dataset: Dataset(inputs: Matrix([[0, 0], [1, 1]]), targets: Matrix([[0], [1]])),
      layers: [
        .dense(
          Dense(
            units: 2, activation: .tanh, weights: .explicit([1, 1, 0, 2]),
            biases: .explicit([-1, -1]))),
        .dense(Dense(units: 1, activation: .sigmoid)),
      ])
    let plot = PlotBlock(
      experiment: "e", show: [.units], xRange: 0...1, yRange: 0...1,
      location: SourceLocation(file: "", line: 1, column: 1))
    var frame = Frame(size: Size(columns: 25, rows: 13))
    frame.draw(
      UnitLinesPicture(
        plot: plot, timeline: try Timeline(experiment), example: nil, hidesVerdicts: false),
      in: frame.bounds)
    let rows = (0..<13).map { Array(frame.row($0)) }
    // Ten rows of plot under the title: the level line is in the fifth or sixth, from edge to edge.
    let level = rows[5...6].map {
      $0.filter { $0.unicodeScalars.allSatisfy { (0x2801...0x28FF).contains($0.value) } }.count
    }
    #expect((level.max() ?? 0) > 10)
    // And the other one begins at the tick 1.
    let top = try #require(rows.first { String($0).contains("1.0┤") || String($0).contains("1┤") })
    let corner = try #require(top.drop { $0 != "┤" }.dropFirst().first)
    #expect(("\u{2801}"..."\u{28FF}").contains(corner), "\(String(top))")
    // Names and dashes tell them apart without colour.
    #expect(String(rows[0]).contains("⠤⠤⠤ h₁"))
    #expect(String(rows[0]).contains("⠤⠤  h₂") || String(rows[0]).contains("⠤⠤ h₂"))
  }
}
