import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

extension Picture {
  /// What the network says about every point of the plane, and the examples on it.
  var boundary: BoundaryPlot {
    let data = timeline.experiment.dataset
    let x = Axis(data.inputNames.first?.subscripted ?? "x", plot.xRange ?? range(ofInput: 0))
    let y = Axis(
      data.inputNames.dropFirst().first?.subscripted ?? "y", plot.yRange ?? range(ofInput: 1))
    return BoundaryPlot(x: x, y: y, points: points, classNames: classNames, field: field(x, y))
  }

  private var classNames: (one: String, zero: String)? {
    let names = timeline.experiment.dataset.classNames
    return names.count == 2 ? (one: names[1], zero: names[0]) : nil
  }

  /// A probability is drawn as it is. A step has no shades, so its score is drawn, by the largest score in view.
  private func field(_ x: Axis, _ y: Axis) -> (Double, Double) -> Double {
    let trainer = timeline.trainer
    guard timeline.endsInStep else { return { 2 * trainer.output([$0, $1])[0] - 1 } }
    let corners = [x.range.lowerBound, x.range.upperBound].flatMap { a in
      [y.range.lowerBound, y.range.upperBound].map { b in abs(trainer.score([a, b])[0]) }
    }
    let largest = corners.max() ?? 0
    return { largest > 0 ? trainer.score([$0, $1])[0] / largest : 0 }
  }

  private var points: [PlotPoint] {
    let data = timeline.experiment.dataset
    guard data.inputs.columns == 2 else { return [] }
    return (0..<data.count).map { row in
      PlotPoint(
        x: data.inputs[row, 0], y: data.inputs[row, 1],
        mark: data.targets[row, 0] > 0.5 ? .one : .zero, isHighlighted: row == timeline.lastExample)
    }
  }

  /// The span of the data with a tenth of air on each side.
  private func range(ofInput column: Int) -> ClosedRange<Double> {
    let data = timeline.experiment.dataset
    guard column < data.inputs.columns else { return 0...1 }
    let values = (0..<data.count).map { data.inputs[$0, column] }
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    let air = high > low ? (high - low) / 10 : 1
    return low - air...high + air
  }
}

extension Timeline {
  /// Whether the output is a verdict, not a number between.
  var endsInStep: Bool {
    if case .dense(let last)? = experiment.layers.last, case .step = last.activation {
      true
    } else {
      false
    }
  }

  /// The example that the last update looked at, where it was a single one.
  var lastExample: Int? {
    guard let last = past.last, last.count == 1 else { return nil }
    return last.firstExample
  }
}
