import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// The right side: the pictures of the page below each other.
struct PicturesPane {
  let desk: Desk

  func draw(in rect: Rect, of frame: inout Frame) {
    var y = rect.y
    for (picture, height) in zip(pictures, heights(in: rect)) where height > 0 {
      frame.draw(
        picture, in: Rect(x: rect.x, y: y, width: rect.width, height: height), glyphs: desk.glyphs)
      y += height + Self.gap
    }
  }

  static let gap = 1

  /// Rows for everything when nothing has to share: what can grow gets a dozen.
  var plainHeight: Int {
    let heights = pictures.map {
      min(max($0.rows(width: 60).lowerBound, 12), $0.rows(width: 60).upperBound)
    }
    return heights.reduce(0, +) + Self.gap * max(pictures.count - 1, 0)
  }

  var pictures: [Picture] {
    desk.session.page.plots.flatMap { plot in
      guard let timeline = desk.session.timelines[plot.experiment] else { return [Picture]() }
      let formulas = desk.session.formulas(of: plot.experiment)
      let survey = desk.session.surveys[plot.experiment]
      let pointed = desk.pointed.flatMap { $0.experiment == plot.experiment ? $0 : nil }
      return plot.show.map {
        Picture(
          kind: $0, plot: plot, timeline: timeline, formulas: formulas, survey: survey,
          pointed: pointed)
      }
    }
  }

  /// The least first, from the top; what is left goes to the main pictures, then to the curves.
  func heights(in rect: Rect) -> [Int] {
    let wishes = pictures.map { $0.rows(width: rect.width) }
    var left = rect.height - Self.gap * max(wishes.count - 1, 0)
    var heights = wishes.map { wish in
      let height = min(wish.lowerBound, max(left, 0))
      left -= height
      return height
    }
    for isMain in [true, false] {
      let growing = pictures.indices.filter { pictures[$0].isMain == isMain }
      Self.share(&left, among: growing, &heights, wishes.map(\.upperBound))
    }
    return heights
  }

  /// A row at a time, as far as each can grow.
  private static func share(
    _ left: inout Int, among indices: [Int], _ heights: inout [Int], _ most: [Int]
  ) {
    while left > 0 {
      let growing = indices.filter { heights[$0] < most[$0] }
      if growing.isEmpty { return }
      for index in growing where left > 0 {
        heights[index] += 1
        left -= 1
      }
    }
  }
}
