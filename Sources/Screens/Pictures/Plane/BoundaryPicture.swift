import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// What the network answers at every point of the plane, and the examples on it.
struct BoundaryPicture: Widget {
  /// What the shades tell.
  enum Shades {
    /// What the network answers: of a step 0 or 1, with a hard edge between them.
    case answer
    /// The sum before the activation of the only output, as a share of the largest in view.
    case score
  }

  let plot: PlotBlock
  let timeline: Timeline
  var shading = Shades.answer
  /// The example to point out.
  let example: Int?
  let hidesVerdicts: Bool

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard timeline.experiment.dataset.inputs.columns == 2 else { return }
    if DrawingBudget.points(of: timeline) < DrawingBudget.fewestPoints {
      frame.draw(pointsOnly, in: rect, glyphs: glyphs)
    } else if timeline.trainer.decision == .largest {
      frame.draw(regions, in: rect, glyphs: glyphs)
    } else {
      frame.draw(shades, in: rect, glyphs: glyphs)
    }
  }

  private var marks: ExampleMarks {
    ExampleMarks(timeline, example: example, hidesVerdicts: hidesVerdicts)
  }

  /// The examples alone, where the network is too large to be computed all over the plane.
  private var pointsOnly: ScatterPlot {
    ScatterPlot(
      title: "too large to shade", x: axis(0, plot.xRange), y: axis(1, plot.yRange),
      points: marks.points(at: \.inputPlace))
  }

  private var shades: BoundaryPlot {
    BoundaryPlot(
      x: axis(0, plot.xRange), y: axis(1, plot.yRange), points: marks.points(at: \.inputPlace),
      legend: marks.legend + [shadesLegend], field: shading == .score ? score : answer)
  }

  private var shadesLegend: StyledText {
    StyledText(shading == .score ? "shades: score" : "shades: ŷ", style: .muted)
  }

  private var regions: RegionPlot {
    RegionPlot(
      x: axis(0, plot.xRange), y: axis(1, plot.yRange), points: marks.points(at: \.inputPlace),
      legend: marks.legend, mark: marks.mark(ofClass:),
      pointLimit: DrawingBudget.points(of: timeline)
    ) { xs, ys in
      let (head, outputs) = (
        timeline.trainer.heads[0], timeline.trainer.outputs(Matrix(xs: xs, ys: ys))
      )
      return (0..<outputs.rows).map { head.classIndex(ofOutputs: outputs.row($0)) ?? 0 }
    }
  }

  private func axis(_ input: Int, _ chosen: ClosedRange<Double>?) -> Axis {
    let data = timeline.experiment.dataset
    return Axis(
      data.axisName(ofInput: input), chosen ?? paddedRange(of: data.inputs.column(input)))
  }

  /// How far the sum lies from where the class changes.
  private var score: PlaneFunction {
    guard case .threshold(let cut, _) = timeline.trainer.decision else { return answer }
    let trainer = timeline.trainer
    let threshold = timeline.scoreThreshold(cut)
    return scaled(
      PlaneFunction(pointLimit: DrawingBudget.points(of: timeline)) {
        trainer.scores(Matrix(xs: $0, ys: $1)).elements.map { $0 - threshold }
      })
  }

  /// Probabilities and verdicts are drawn as they are, all other outputs by the largest in view.
  private var answer: PlaneFunction {
    let trainer = timeline.trainer
    let limit = DrawingBudget.points(of: timeline)
    func outputs(_ shade: @escaping (Double) -> Double) -> PlaneFunction {
      PlaneFunction(pointLimit: limit) {
        trainer.outputs(Matrix(xs: $0, ys: $1)).elements.map(shade)
      }
    }
    switch (timeline.trainer.decision, timeline.lastActivation) {
    case (.threshold(let cut, _), .sigmoid?) where cut == 0.5: return outputs { 2 * $0 - 1 }
    case (.threshold, .tanh?): return outputs { $0 }
    case (.threshold(let cut, _), .step?): return outputs { $0 >= cut ? 1 : -1 }
    case (.threshold(let cut, _), _): return scaled(outputs { $0 - cut })
    case (.largest, _), (.none, _):
      let targets = axisRange(
        covering: timeline.experiment.dataset.targets.column(0), includingZero: false)
      let middle = (targets.lowerBound + targets.upperBound) / 2
      let half = (targets.upperBound - targets.lowerBound) / 2
      return outputs { ($0 - middle) / half }
    }
  }

  /// As a share of the largest magnitude in the corners.
  private func scaled(_ function: PlaneFunction) -> PlaneFunction {
    let (x, y) = (axis(0, plot.xRange).range, axis(1, plot.yRange).range)
    let corners = function.evaluate([x.lowerBound, x.upperBound], [y.lowerBound, y.upperBound])
    let largest = corners.map(\.magnitude).max() ?? 0
    return PlaneFunction(pointLimit: function.pointLimit) {
      function.evaluate($0, $1).map { largest > 0 ? $0 / largest : 0 }
    }
  }
}

extension Matrix {
  /// All points of a grid, row by row: (xs[c], ys[r]).
  init(xs: [Double], ys: [Double]) {
    self.init(
      rows: xs.count * ys.count, columns: 2, elements: ys.flatMap { y in xs.flatMap { [$0, y] } })
  }
}

/// The span of some numbers with a tenth of air on each side.
func paddedRange(of values: [Double]) -> ClosedRange<Double> {
  let finite = values.filter(\.isFinite)
  guard let low = finite.min(), let high = finite.max() else { return 0...1 }
  let air = high > low ? (high - low) / 10 : 1
  return low - air...high + air
}

extension Timeline {
  /// The sum of the only output at which its activation passes the cut between the classes.
  func scoreThreshold(_ cut: Double) -> Double {
    switch lastActivation {
    case .sigmoid?, .step?, .tanh?: 0
    default: cut
    }
  }

  /// The activation of the last layer.
  var lastActivation: Activation? {
    switch experiment.layers.last {
    case .dense(let last)?: last.activation
    case .activation(let last)?: last
    default: nil
    }
  }

  /// The example that the last update looked at, where it was a single one.
  var lastExample: Int? {
    guard let last = past.last, last.count == 1 else { return nil }
    return last.firstExample
  }
}
