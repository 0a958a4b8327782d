import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// What the network says about every point of the plane, and the examples on it.
struct BoundaryPicture: Widget {
  let plot: PlotBlock
  let timeline: Timeline
  /// The example to point out.
  let example: Int?

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard timeline.experiment.dataset.inputs.columns == 2 else { return }
    if timeline.outputMeaning == .largest {
      frame.draw(regions, in: rect, glyphs: glyphs)
    } else {
      frame.draw(shades, in: rect, glyphs: glyphs)
    }
  }

  private var marks: ExampleMarks { ExampleMarks(timeline, example: example) }

  private var shades: BoundaryPlot {
    BoundaryPlot(
      x: axis(0, plot.xRange), y: axis(1, plot.yRange), points: marks.points(at: \.inputPlace),
      classNames: marks.twoClassNames, field: field)
  }

  private var regions: RegionPlot {
    RegionPlot(
      x: axis(0, plot.xRange), y: axis(1, plot.yRange), points: marks.points(at: \.inputPlace),
      legend: marks.legend, mark: marks.mark(ofClass:)
    ) { places in
      let outputs = timeline.trainer.outputs(Matrix(places.map { [$0.x, $0.y] }))
      return (0..<outputs.rows).map { timeline.classIndex(outputs.row($0)) }
    }
  }

  private func axis(_ input: Int, _ wished: ClosedRange<Double>?) -> Axis {
    let data = timeline.experiment.dataset
    return Axis(data.inputNames[input].subscripted, wished ?? airy(data.inputs.column(input)))
  }

  /// A probability is drawn as it is. What has no shades of its own is drawn by the largest in view.
  private var field: (Double, Double) -> Double {
    let trainer = timeline.trainer
    switch (timeline.outputMeaning, timeline.lastActivation) {
    case (.threshold(let cut), .sigmoid?) where cut == 0.5:
      return { 2 * trainer.output([$0, $1])[0] - 1 }
    case (.threshold, .tanh?): return { trainer.output([$0, $1])[0] }
    case (.threshold(let cut), .step?): return scaled { trainer.score([$0, $1])[0] - (cut - 0.5) }
    case (.threshold(let cut), _): return scaled { trainer.output([$0, $1])[0] - cut }
    default:
      let targets = steadyRange(timeline.experiment.dataset.targets.column(0), includingZero: false)
      let middle = (targets.lowerBound + targets.upperBound) / 2
      let half = (targets.upperBound - targets.lowerBound) / 2
      return { (trainer.output([$0, $1])[0] - middle) / half }
    }
  }

  private func scaled(_ height: @escaping (Double, Double) -> Double) -> (Double, Double) -> Double
  {
    let (x, y) = (axis(0, plot.xRange).range, axis(1, plot.yRange).range)
    let corners = [x.lowerBound, x.upperBound].flatMap { a in
      [y.lowerBound, y.upperBound].map { b in abs(height(a, b)) }
    }
    let largest = corners.max() ?? 0
    return { largest > 0 ? height($0, $1) / largest : 0 }
  }
}

/// The span of some numbers with a tenth of air on each side.
func airy(_ values: [Double]) -> ClosedRange<Double> {
  let finite = values.filter(\.isFinite)
  guard let low = finite.min(), let high = finite.max() else { return 0...1 }
  let air = high > low ? (high - low) / 10 : 1
  return low - air...high + air
}

extension Timeline {
  /// The last bend of the network.
  var lastActivation: Activation? {
    switch experiment.layers.last {
    case .dense(let last)?: last.activation
    case .activation(let last)?: last
    default: nil
    }
  }

  /// Whether the output is a verdict, not a number between.
  var endsInStep: Bool {
    if case .step? = lastActivation { true } else { false }
  }

  /// The example that the last update looked at, where it was a single one.
  var lastExample: Int? {
    guard let last = past.last, last.count == 1 else { return nil }
    return last.firstExample
  }
}
