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

  private static let dashes: [Canvas.Dash] = [.solid, .dashed, .dotted]

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let data = timeline.experiment.dataset
    guard data.inputs.columns == 2, let layer = timeline.denseLayers?.first else { return }
    let x = Axis(
      data.inputNames[0].subscripted, plot.xRange ?? paddedRange(of: data.inputs.column(0)))
    let y = Axis(
      data.inputNames[1].subscripted, plot.yRange ?? paddedRange(of: data.inputs.column(1)))
    let points = ExampleMarks(timeline, example: example).points {
      (data.inputs[$0.index, 0], data.inputs[$0.index, 1])
    }
    let scatter = ScatterPlot(
      title: title(layer), x: x, y: y, points: points,
      lines: layer.biases.indices.map { line($0, layer) })
    frame.draw(scatter, in: rect, glyphs: glyphs)
  }

  private func title(_ layer: DenseLayer) -> String {
    let signs = ["─ unit 1", "╌ unit 2", "· unit 3"]
    return layer.biases.count <= 3
      ? signs.prefix(layer.biases.count).joined(separator: "  ") : "\(layer.biases.count) units"
  }

  /// w₁x₁ + w₂x₂ + b = 0; an upright line is a very steep one.
  private func line(_ unit: Int, _ layer: DenseLayer) -> ScatterPlot.Line {
    let (w, b) = (layer.weights[unit], layer.biases[unit])
    let isSteep = w[1].magnitude < 1e-9 * w[0].magnitude
    let divisor = isSteep ? 1e-9 * w[0].magnitude : w[1]
    return ScatterPlot.Line(
      slope: -w[0] / divisor, intercept: -b / divisor, style: .accent,
      dash: Self.dashes[unit % Self.dashes.count])
  }
}
