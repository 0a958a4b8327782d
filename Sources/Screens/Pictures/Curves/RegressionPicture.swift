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
    Axis(data.axisName(ofInput: 0), plot.xRange ?? paddedRange(of: data.inputs.column(0)))
  }
  private var y: Axis {
    Axis(data.axisName(ofTarget: 0), plot.yRange ?? paddedRange(of: data.targets.column(0)))
  }

  private func drawCurve(_ area: PlotArea, of frame: inout Frame, glyphs: GlyphSet) {
    var canvas = Canvas(size: area.rect.size)
    guard canvas.width > 1, canvas.height > 1 else { return }
    let count = max(2, min(canvas.width, DrawingBudget.points(of: timeline)))
    let range = area.visibleX
    let step = (range.upperBound - range.lowerBound) / Double(count - 1)
    let places = (0..<count).map { range.lowerBound + Double($0) * step }
    let inputs = Matrix(rows: count, columns: 1, elements: places)
    let outputs = timeline.trainer.outputs(inputs).elements
    let curve = zip(places, outputs).map(Series.Point.init)
    canvas.draw(Series("", points: curve, style: Style(.accent, bold: true)), in: area)
    frame.draw(canvas, in: area.rect, glyphs: glyphs)
  }
}
