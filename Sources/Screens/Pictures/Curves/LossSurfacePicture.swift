import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// The loss over two parameters, all others as they are now, and the path that training took.
struct LossSurfacePicture: Widget {
  let plot: PlotBlock
  let timeline: Timeline

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard plot.over.count == 2, let first = parameter(0), let second = parameter(1) else { return }
    guard DrawingBudget.losses(of: timeline) >= DrawingBudget.fewestPoints else {
      return frame.writeTooLarge(in: rect, glyphs: glyphs)
    }
    let notation = Notation(timeline)
    let x = Axis(notation.name(at: first), plot.xRange ?? range(first))
    let y = Axis(notation.name(at: second), plot.yRange ?? range(second))
    let path = path.map { Series.Point(x: $0[first], y: $0[second]) }
    frame.draw(
      SurfacePlot(
        title: "loss" + timeline.heldWords(besides: [first, second]), x: x, y: y, path: path,
        height: loss), in: rect, glyphs: glyphs)
  }

  private func parameter(_ index: Int) -> Int? {
    let layout = timeline.trainer.parameterLayout
    return layout.index(named: plot.over[index]).flatMap(layout.offset(of:))
  }

  /// The parameters after every update, as far as they were kept, and those of now.
  private var path: [[Double]] {
    timeline.parameterHistory.prefix(timeline.cursor + 1) + [timeline.trainer.network.parameters]
  }

  /// Round numbers around all of the path, so that the picture holds still while training moves on.
  private func range(_ parameter: Int) -> ClosedRange<Double> {
    let start = timeline.initial.parameters[parameter]
    let seen = path.map { $0[parameter] } + timeline.parameterHistory.map { $0[parameter] }
    return axisRange(covering: seen, includingZero: false, minimum: start - 1...start + 1)
  }

  /// One loss is a pass over all examples; more heights than this are not told apart.
  private var loss: PlaneFunction {
    let limit = min(1536, DrawingBudget.losses(of: timeline))
    return PlaneFunction(pointLimit: limit) { xs, ys in
      timeline.trainer.lossSurface(plot.over[0], xs, plot.over[1], ys)?.elements ?? []
    }
  }
}

extension Timeline {
  /// What a picture of the loss over some parameters keeps as it is, for it shows a slice: `, b = 0.3 held`.
  func heldWords(besides shown: [Int]) -> String {
    let held = trainer.parameterCount - shown.count
    guard held > 0 else { return "" }
    guard held <= 2 else { return ", \(held) others held" }
    let notation = Notation(self)
    let numbers = state.parameters.indices.filter { !shown.contains($0) }.map {
      let number = NumberFormat.significant(3, trims: true).string(
        state.parameters[$0].withoutNoise)
      return "\(notation.name(at: $0)) = \(number)"
    }
    return ", \(numbers.joined(separator: ", ")) held"
  }
}

extension Double {
  /// 0 where nothing but rounding is left of it.
  var withoutNoise: Double { magnitude < 1e-12 ? 0 : self }
}
