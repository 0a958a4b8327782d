import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// Examples of one input and one number to be said, with the network's curve through them.
struct RegressionPicture: Widget {
  let plot: PlotBlock
  let timeline: Timeline
  /// The example to point out.
  let example: Int?

  static func fits(_ timeline: Timeline) -> Bool {
    let data = timeline.experiment.dataset
    return data.inputs.columns == 1 && data.targets.columns == 1
      && timeline.trainer.decision == .none
  }

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    let rest = rect.splitTop(rect.height > 4 ? 1 : 0).rest
    let area = Axes(x: x, y: y).draw(in: rest, of: &frame, glyphs: glyphs)
    drawCurve(area, of: &frame, glyphs: glyphs)
    let scatter = ScatterPlot(
      x: x, y: y, points: ExampleMarks(timeline, example: example).points(at: \.curvePlace))
    frame.draw(scatter, in: rect, glyphs: glyphs)
  }

  private var data: Dataset { timeline.experiment.dataset }
  private var x: Axis {
    Axis(data.inputNames[0].subscripted, plot.xRange ?? paddedRange(of: data.inputs.column(0)))
  }
  private var y: Axis {
    Axis(data.targetNames[0].subscripted, plot.yRange ?? paddedRange(of: data.targets.column(0)))
  }

  private func drawCurve(_ area: PlotArea, of frame: inout Frame, glyphs: GlyphSet) {
    var canvas = Canvas(size: area.rect.size)
    guard canvas.width > 1, canvas.height > 1 else { return }
    let step = (x.range.upperBound - x.range.lowerBound) / Double(canvas.width - 1)
    let places = (0..<canvas.width).map { [x.range.lowerBound + Double($0) * step] }
    let outputs = timeline.trainer.outputs(Matrix(places)).elements
    for (dot, pair) in zip(outputs, outputs.dropFirst()).enumerated() {
      guard let start = row(pair.0, canvas), let end = row(pair.1, canvas) else { continue }
      canvas.line(from: (dot, start), to: (dot + 1, end), style: Style(.accent, bold: true))
    }
    frame.draw(canvas, in: area.rect, glyphs: glyphs)
  }

  /// The row of dots of a number; far outside is outside, and no number has none.
  private func row(_ value: Double, _ canvas: Canvas) -> Int? {
    let fraction = (value - y.range.lowerBound) / (y.range.upperBound - y.range.lowerBound)
    guard fraction.isFinite else { return nil }
    return Int(((1 - min(max(fraction, -100), 100)) * Double(canvas.height - 1)).rounded())
  }
}
