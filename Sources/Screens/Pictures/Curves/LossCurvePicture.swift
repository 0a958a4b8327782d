import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// The loss over one parameter, all others as they are now: a curve, a ball on it where training stands, dots where it
/// has been, and the tangent, whose slope is the derivative.
struct LossCurvePicture: Widget {
  let plot: PlotBlock
  let timeline: Timeline

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard let name = plot.over.first,
      let index = timeline.trainer.parameterLayout.index(named: name),
      let place = timeline.trainer.parameterLayout.offset(of: index)
    else { return }
    let loss = LossAlongParameter(network: timeline.trainer.network, index: index, place: place)
    let x = Axis(name.subscripted, plot.xRange ?? range(place))
    let y = Axis("loss", plot.yRange ?? heights(loss, x.range))
    let scatter = ScatterPlot(title: "", x: x, y: y, points: [], lines: [tangent(loss)])
    frame.draw(scatter, in: rect, glyphs: glyphs)
    let area = Axes(x: x, y: y).draw(
      in: rect.splitTop(rect.height > 4 ? 1 : 0).rest, of: &frame, glyphs: glyphs)
    drawCurve(loss, over: x.range, area, of: &frame, glyphs: glyphs)
    for value in pastValues(place) {
      mark(value, "•", .muted, loss, area, of: &frame, glyphs: glyphs)
    }
    let ball = Style(.positive, bold: true)
    mark(loss.present, "●", ball, loss, area, of: &frame, glyphs: glyphs)
  }

  /// Where training has been lately.
  private func pastValues(_ place: Int) -> [Double] {
    timeline.parameterHistory.prefix(timeline.cursor).suffix(40).map { $0[place] }
  }

  private func tangent(_ loss: LossAlongParameter) -> ScatterPlot.Line {
    let (at, slope) = (loss.present, loss.slope)
    return ScatterPlot.Line(
      slope: slope, intercept: loss(at) - slope * at, style: .muted, dash: .dashed)
  }

  /// Round numbers around all of the path, so that the picture holds still while training moves on.
  private func range(_ place: Int) -> ClosedRange<Double> {
    let start = timeline.initial.parameters[place]
    let reach = max(start.magnitude * 1.5, 1)
    return axisRange(covering: timeline.parameterHistory.map { $0[place] }, minimum: -reach...reach)
  }

  private func heights(_ loss: LossAlongParameter, _ x: ClosedRange<Double>) -> ClosedRange<Double>
  {
    axisRange(covering: [
      loss(x.lowerBound), loss(x.upperBound), loss((x.lowerBound + x.upperBound) / 2),
    ])
  }

  private func drawCurve(
    _ loss: LossAlongParameter, over range: ClosedRange<Double>, _ area: PlotArea,
    of frame: inout Frame,
    glyphs: GlyphSet
  ) {
    let count = max(2, min(area.rect.width, DrawingBudget.losses(of: timeline)))
    let step = (range.upperBound - range.lowerBound) / Double(count - 1)
    let places = (0..<count).map { range.lowerBound + Double($0) * step }
    var canvas = Canvas(size: area.rect.size)
    for (a, b) in zip(places, places.dropFirst()) {
      guard let from = area.dot(x: a, y: loss(a)), let to = area.dot(x: b, y: loss(b)) else {
        continue
      }
      canvas.line(from: from, to: to, style: Style(.accent))
    }
    frame.draw(canvas, in: area.rect, glyphs: glyphs)
  }

  private func mark(
    _ value: Double, _ sign: Character, _ style: Style, _ loss: LossAlongParameter,
    _ area: PlotArea,
    of frame: inout Frame, glyphs: GlyphSet
  ) {
    guard let cell = area.cell(x: value, y: loss(value)) else { return }
    frame.put(glyphs[sign], x: cell.x, y: cell.y, style: style)
  }
}

/// The loss over the training data as a function of one parameter.
struct LossAlongParameter {
  let network: Network
  let index: ParameterIndex
  /// Where the parameter stands among all.
  let place: Int

  var present: Double { network.parameters[place] }
  var slope: Double { network.gradients()[place] }

  func callAsFunction(_ value: Double) -> Double {
    network.lossCurve(index, [value])?.first ?? .nan
  }
}
