import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// The examples as the activations of the last hidden layer, and the line that the output draws there.
struct HiddenSpacePicture: Widget {
  let plot: PlotBlock
  let timeline: Timeline
  /// The example to point out.
  let example: Int?
  let hidesVerdicts: Bool

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard DrawingBudget.losses(of: timeline) > 0 else {
      return frame.writeTooLarge(in: rect, glyphs: glyphs)
    }
    let places = places
    guard let units = places.first?.count, units > 1 else { return }
    let x = axis(0, places, plot.xRange)
    let y = axis(1, places, plot.yRange)
    let marks = ExampleMarks(timeline, example: example, hidesVerdicts: hidesVerdicts)
    let points = marks.points { (places[$0.index][0], places[$0.index][1]) }
    var scatter = ScatterPlot(
      title: units == 2 ? "hidden space" : "hidden space, 2 of \(units) units", x: x, y: y,
      points: points, lines: units == 2 ? lines(x) : [])
    scatter.legend = marks.legend
    frame.draw(scatter, in: rect, glyphs: glyphs)
  }

  private var places: [[Double]] {
    guard let outputs = timeline.hiddenOutputs else { return [] }
    return (0..<outputs.rows).map(outputs.row)
  }

  private func axis(
    _ unit: Int, _ places: [[Double]], _ chosen: ClosedRange<Double>?
  ) -> Axis {
    let lastHidden = timeline.trainer.parameterLayout.layerCount - 1
    return Axis(
      Notation(timeline).unit(unit + 1, ofLayer: lastHidden),
      chosen ?? range(places.map { $0[unit] }))
  }

  /// The values that the layer's activation can take, where they are bounded, with a little air.
  private func range(_ values: [Double]) -> ClosedRange<Double> {
    switch hiddenActivation {
    case .sigmoid?, .step?, .softmax?: return -0.1...1.1
    case .tanh?: return -1.15...1.15
    default:
      let steady = axisRange(covering: values)
      return paddedRange(of: [steady.lowerBound, steady.upperBound])
    }
  }

  private var hiddenActivation: Activation? {
    timeline.experiment.layers.dropLast().compactMap {
      switch $0 {
      case .dense(let layer): layer.activation
      case .activation(let activation): activation
      default: nil
      }
    }.last
  }

  /// w₁a₁ + w₂a₂ + b = the sum at which the class changes, for a single output.
  private func lines(_ x: Axis) -> [ScatterPlot.Line] {
    guard case .threshold(let cut, _) = timeline.trainer.decision,
      let last = timeline.denseLayers?.last,
      last.weights.count == 1
    else { return [] }
    let weights = last.weights[0]
    let free = timeline.scoreThreshold(cut) - last.biases[0]
    // An upright line is a very steep one.
    let steep = weights[1].magnitude < 1e-9 * weights[0].magnitude
    let divisor = steep ? 1e-9 * weights[0].magnitude : weights[1]
    guard divisor != 0 else { return [] }
    return [
      ScatterPlot.Line(slope: -weights[0] / divisor, intercept: free / divisor, style: .bold)
    ]
  }
}
