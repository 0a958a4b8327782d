import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// The loss over two parameters, all others as they are now, and the way that training took.
struct SurfacePicture: Widget {
  let plot: PlotBlock
  let timeline: Timeline

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard plot.over.count == 2, let first = place(0), let second = place(1) else { return }
    let x = Axis(plot.over[0].subscripted, plot.xRange ?? range(first))
    let y = Axis(plot.over[1].subscripted, plot.yRange ?? range(second))
    guard let landscape = landscape(x.range, y.range, rect) else { return }
    let path = way.map { Series.Point(x: $0[first], y: $0[second]) }
    frame.draw(
      Surface(title: "loss", x: x, y: y, path: path, height: landscape.height), in: rect,
      glyphs: glyphs)
  }

  private func place(_ index: Int) -> Int? {
    timeline.trainer.parameterNames.firstIndex(of: plot.over[index])
  }

  /// The parameters after every update, as far as they were kept, and those of now.
  private var way: [[Double]] {
    timeline.parameterHistory.prefix(timeline.cursor + 1) + [timeline.state.parameters]
  }

  /// Round numbers around all of the way, so that the picture holds still while the ball rolls.
  private func range(_ parameter: Int) -> ClosedRange<Double> {
    let start = timeline.initial.parameters[parameter]
    let seen = way.map { $0[parameter] } + timeline.parameterHistory.map { $0[parameter] }
    return steadyRange(seen, includingZero: false, minimum: start - 1...start + 1)
  }

  /// One height a cell, and no more than are told apart.
  private func landscape(
    _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ rect: Rect
  ) -> Landscape? {
    let xs = Self.steps(x, count: min(max(rect.width, 2), 48))
    let ys = Self.steps(y, count: min(max(rect.height, 2), 32))
    return timeline.trainer.lossSurface(plot.over[0], xs, plot.over[1], ys).map {
      Landscape(x: x, y: y, heights: $0)
    }
  }

  private static func steps(_ range: ClosedRange<Double>, count: Int) -> [Double] {
    let step = (range.upperBound - range.lowerBound) / Double(count - 1)
    return (0..<count).map { range.lowerBound + Double($0) * step }
  }
}

/// Heights known on a grid, and between its points as a weighted mean of the four around.
struct Landscape {
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>
  /// Row r, column c: the height at the r-th y and the c-th x.
  var heights: Matrix

  func height(_ a: Double, _ b: Double) -> Double {
    let (column, right) = Self.split(a, x, heights.columns)
    let (row, up) = Self.split(b, y, heights.rows)
    let low = mix(heights[row, column], heights[row, column + 1], right)
    let high = mix(heights[row + 1, column], heights[row + 1, column + 1], right)
    return mix(low, high, up)
  }

  private func mix(_ a: Double, _ b: Double, _ share: Double) -> Double { a + share * (b - a) }

  private static func split(
    _ value: Double, _ range: ClosedRange<Double>, _ count: Int
  ) -> (index: Int, share: Double) {
    let place =
      (value - range.lowerBound) / (range.upperBound - range.lowerBound) * Double(count - 1)
    let index = min(max(Int(place.rounded(.down)), 0), count - 2)
    return (index, place - Double(index))
  }
}
