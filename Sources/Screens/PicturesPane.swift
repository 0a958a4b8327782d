import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// The right side: the pictures of the page below each other. What has a fixed height gets it, and the
/// boundary takes what is left.
struct PicturesPane {
  let desk: Desk

  func draw(in rect: Rect, of frame: inout Frame) {
    var y = rect.y
    for (picture, height) in zip(pictures, heights(in: rect)) where height > 0 {
      picture.draw(
        in: Rect(x: rect.x, y: y, width: rect.width, height: height), of: &frame,
        glyphs: desk.glyphs)
      y += height + Self.gap
    }
  }

  static let gap = 1

  /// Rows for everything when nothing has to share: a boundary gets a dozen.
  var plainHeight: Int {
    pictures.map { $0.fixedHeight ?? 12 }.reduce(0, +) + Self.gap * max(pictures.count - 1, 0)
  }

  private var pictures: [Picture] {
    desk.session.page.plots.flatMap { plot in
      guard let timeline = desk.session.timelines[plot.experiment] else { return [Picture]() }
      return plot.show.map { Picture(kind: $0, plot: plot, timeline: timeline) }
    }
  }

  /// Fixed heights first, from the top; the flexible pictures share the rest evenly.
  private func heights(in rect: Rect) -> [Int] {
    let gaps = Self.gap * max(pictures.count - 1, 0)
    let wishes = pictures.map(\.fixedHeight)
    let fixed = wishes.compactMap { $0 }.reduce(0, +)
    let flexible = wishes.count { $0 == nil }
    let left = max(rect.height - gaps - fixed, 0)
    return wishes.map { $0 ?? min(left / max(flexible, 1), rect.width / 2) }
  }
}

/// One picture of one experiment.
struct Picture {
  let kind: PlotKind
  let plot: PlotBlock
  let timeline: Timeline

  /// Rows it needs; nil takes what is left.
  var fixedHeight: Int? {
    switch kind {
    case .boundary: nil
    case .mistakes, .loss: 6
    case .weights: WeightsTable.height(of: timeline)
    case .data: timeline.experiment.dataset.count + 1
    default: 0
    }
  }

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    switch kind {
    case .boundary: frame.draw(boundary, in: rect, glyphs: glyphs)
    case .mistakes: frame.draw(mistakes, in: rect, glyphs: glyphs)
    case .loss: frame.draw(loss, in: rect, glyphs: glyphs)
    case .weights: frame.draw(WeightsTable(timeline), in: rect, glyphs: glyphs)
    case .data: frame.draw(ExamplesTable(timeline).table, in: rect, glyphs: glyphs)
    default: break
    }
  }

  private var mistakes: LineChart {
    let values = timeline.mistakesPerEpoch.map(Double.init)
    return LineChart(
      title: "mistakes per epoch", x: epochAxis,
      y: Axis("", 0...mostMistakes(values)),
      series: [Series("", values: values, from: 1)], format: .short)
  }

  /// One mistake for each example is the most an epoch can make; with many examples, a round number.
  private func mostMistakes(_ values: [Double]) -> Double {
    let count = timeline.experiment.dataset.count
    return count <= 12 ? Double(max(count, 1)) : steadyRange(values).upperBound
  }

  private var loss: LineChart {
    let values = timeline.lossPerEpoch
    return LineChart(
      title: "loss per epoch", x: epochAxis, y: Axis("", steadyRange(values)),
      series: [Series("", values: values, from: 1)])
  }

  /// Grows in jumps, so that the curve does not shrink with every epoch.
  private var epochAxis: Axis {
    let epochs = max(timeline.state.epoch, 1)
    var end = 8
    while end < epochs { end *= 2 }
    return Axis("epoch", 1...Double(end))
  }
}
