import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// The loss over one parameter, all others as they are now: a curve, a ball on it where training stands, dots where it
/// has been, joined in order, and the tangent, whose slope is the derivative.
struct LossCurvePicture: Widget {
  let plot: PlotBlock
  let timeline: Timeline

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard let loss = plot.over.first.flatMap({ LossAlongParameter(timeline, named: $0) }) else {
      return
    }
    let losses = DrawingBudget.losses(of: timeline)
    guard losses >= DrawingBudget.fewestPoints else {
      return frame.writeTooLarge(in: rect, glyphs: glyphs)
    }
    let notation = Notation(timeline)
    let x = Axis(notation.name(at: loss.offset), plot.xRange ?? range(loss))
    let y = Axis("loss", plot.yRange ?? heights(loss, x.range))
    let held = timeline.heldWords(besides: [loss.offset]).dropFirst(2)
    var plane = ScatterPlot(title: String(held), x: x, y: y, points: [])
    plane.legend = [tangentLegend(loss, glyphs)]
    frame.draw(plane, in: rect, glyphs: glyphs)
    let area = Axes(x: x, y: y).draw(
      in: rect.splitTop(rect.height > 4 ? 1 : 0).rest, of: &frame, glyphs: glyphs)
    // One canvas for all lines, for a cell has room for the dots of several.
    var canvas = Canvas(size: area.rect.size)
    drawTangent(loss, area, on: &canvas)
    drawJumps(loss, area, on: &canvas)
    drawCurve(loss, at: min(area.rect.width, losses), area, on: &canvas)
    frame.draw(canvas, in: area.rect, glyphs: glyphs)
    drawPath(loss, area, of: &frame, glyphs: glyphs)
  }

  private static let tangentStyle = Style(.warning, bold: true)

  private func drawTangent(
    _ loss: LossAlongParameter, _ area: PlotArea, on canvas: inout Canvas
  ) {
    let (value, slope) = (loss.present, loss.slope)
    let height = loss(value)
    let ends = [area.visibleX.lowerBound, area.visibleX.upperBound].map {
      Series.Point(x: $0, y: height + slope * ($0 - value))
    }
    canvas.draw(Series("", points: ends, style: Self.tangentStyle, dash: .dashed), in: area)
  }

  /// `⠤⠤ ⠤ slope 6`
  private func tangentLegend(_ loss: LossAlongParameter, _ glyphs: GlyphSet) -> StyledText {
    StyledText(Canvas.Dash.dashed.sample(columns: 4, glyphs: glyphs), style: Self.tangentStyle)
      + StyledText(" slope \(NumberFormat.short.string(loss.slope.withoutNoise))")
  }

  /// Round numbers around all of the path, so that the picture holds still while training moves on.
  private func range(_ loss: LossAlongParameter) -> ClosedRange<Double> {
    let reach = max(timeline.initial.parameters[loss.offset].magnitude * 1.5, 1)
    let past = timeline.parameterHistory.map { $0[loss.offset] }
    return axisRange(covering: past, minimum: -reach...reach)
  }

  private func heights(
    _ loss: LossAlongParameter, _ x: ClosedRange<Double>
  ) -> ClosedRange<Double> {
    axisRange(covering: loss([x.lowerBound, x.upperBound, (x.lowerBound + x.upperBound) / 2]))
  }

  private func drawCurve(
    _ loss: LossAlongParameter, at count: Int, _ area: PlotArea, on canvas: inout Canvas
  ) {
    let range = area.visibleX
    let step = (range.upperBound - range.lowerBound) / Double(max(count, 2) - 1)
    let places = (0..<max(count, 2)).map { range.lowerBound + Double($0) * step }
    canvas.draw(
      Series("", points: zip(places, loss(places)).map(Series.Point.init), style: .accent), in: area
    )
  }

  /// Where training has been lately.
  private func past(_ loss: LossAlongParameter) -> [Series.Point] {
    let values = timeline.parameterHistory.prefix(timeline.cursor).suffix(40)
      .map { $0[loss.offset] }
    return zip(values, loss(values)).map(Series.Point.init)
  }

  /// From each place to the next, down to where training stands.
  private func drawJumps(_ loss: LossAlongParameter, _ area: PlotArea, on canvas: inout Canvas) {
    let present = Series.Point(x: loss.present, y: loss(loss.present))
    canvas.draw(
      Series("", points: past(loss) + [present], style: .muted, dash: .dotted), in: area)
  }

  private func drawPath(
    _ loss: LossAlongParameter, _ area: PlotArea, of frame: inout Frame, glyphs: GlyphSet
  ) {
    for point in past(loss) {
      mark(point.x, point.y, "•", .muted, area, of: &frame, glyphs: glyphs)
    }
    let ball = Style(.positive, bold: true)
    mark(loss.present, loss(loss.present), "●", ball, area, of: &frame, glyphs: glyphs)
  }

  private func mark(
    _ value: Double, _ height: Double, _ sign: Character, _ style: Style, _ area: PlotArea,
    of frame: inout Frame, glyphs: GlyphSet
  ) {
    guard let cell = area.cell(x: value, y: height) else { return }
    frame.put(glyphs[sign], x: cell.x, y: cell.y, style: style)
  }
}

/// The loss over the training data as a function of one parameter, all others as they are now.
struct LossAlongParameter {
  private let network: Network
  private let index: ParameterIndex
  /// Where the parameter stands among all.
  let offset: Int

  /// Nil where there is no parameter of that name.
  init?(_ timeline: Timeline, named name: String) {
    network = timeline.trainer.network
    let layout = network.parameterLayout
    guard let index = layout.index(named: name), let offset = layout.offset(of: index) else {
      return nil
    }
    (self.index, self.offset) = (index, offset)
  }

  /// The parameter as it is now.
  var present: Double { network.parameters[offset] }
  /// ∂L/∂w at the present value.
  var slope: Double { network.gradients()[offset] }

  func callAsFunction(_ values: [Double]) -> [Double] { network.lossCurve(index, values) ?? [] }
  func callAsFunction(_ value: Double) -> Double { self([value]).first ?? .nan }
}
