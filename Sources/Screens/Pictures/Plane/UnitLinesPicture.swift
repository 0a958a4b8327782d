import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// The line that each unit of the first layer draws through the inputs: where its sum is 0.
struct UnitLinesPicture: Widget {
  let plot: PlotBlock
  let timeline: Timeline
  /// The example to point out.
  let example: Int?
  let hidesVerdicts: Bool

  private static let dashes = Canvas.Dash.allCases
  private static let colors: [ColorRole] = [.accent, .warning, .good, .bad]

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let data = timeline.experiment.dataset
    guard data.inputs.columns == 2, let layer = timeline.denseLayers?.first else { return }
    let x = Axis(
      data.axisName(ofInput: 0), plot.xRange ?? paddedRange(of: data.inputs.column(0)))
    let y = Axis(
      data.axisName(ofInput: 1), plot.yRange ?? paddedRange(of: data.inputs.column(1)))
    let marks = ExampleMarks(timeline, example: example, hidesVerdicts: hidesVerdicts)
    var scatter = ScatterPlot(
      x: x, y: y, points: marks.points(at: \.inputPlace),
      lines: layer.biases.indices.map { line($0, layer) })
    scatter.legend = legend(layer, glyphs) + marks.legend
    frame.draw(scatter, in: rect, glyphs: glyphs)
  }

  /// `⠤⠤⠤ h₁`: which line is whose.
  private func legend(_ layer: DenseLayer, _ glyphs: GlyphSet) -> [StyledText] {
    let notation = Notation(timeline)
    guard layer.biases.count <= Self.dashes.count else {
      return [StyledText("\(layer.biases.count) units", style: .bold)]
    }
    return layer.biases.indices.map { unit in
      let line = self.line(unit, layer)
      return StyledText(line.dash.sample(columns: 3, glyphs: glyphs), style: line.style)
        + StyledText(" " + notation.unit(unit + 1, ofLayer: 1))
    }
  }

  /// w₁x₁ + w₂x₂ + b = 0; an upright line is a very steep one.
  private func line(_ unit: Int, _ layer: DenseLayer) -> ScatterPlot.Line {
    let (w, b) = (layer.weights[unit], layer.biases[unit])
    let isSteep = w[1].magnitude < 1e-9 * w[0].magnitude
    let divisor = isSteep ? 1e-9 * w[0].magnitude : w[1]
    return ScatterPlot.Line(
      slope: -w[0] / divisor, intercept: -b / divisor,
      style: Style(Self.colors[unit % Self.colors.count]),
      dash: Self.dashes[unit % Self.dashes.count])
  }
}
