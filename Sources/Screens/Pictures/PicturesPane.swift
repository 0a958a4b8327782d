import TextInterface
import Tutoring

/// The right side: the pictures of the page below each other.
struct PicturesPane {
  let model: ScreenModel
  let pictures: [Picture]

  init(model: ScreenModel) {
    self.model = model
    pictures = model.session.page.plots.flatMap { plot -> [Picture] in
      guard let timeline = model.session.timelines[plot.experiment] else { return [] }
      let subject = PlotSubject(
        plot: plot, timeline: timeline, formulas: model.session.formulas(of: plot.experiment),
        survey: model.session.surveys[plot.experiment],
        highlight: model.highlight.flatMap { $0.experiment == plot.experiment ? $0 : nil },
        told: model.session.toldFormulas)
      return plot.show.map(subject.picture)
    }
  }

  /// Where not even the least of everything has room, the pictures scroll.
  func draw(in rect: Rect, of frame: inout Frame) {
    let hidden = max(leastHeight(width: rect.width) - rect.height, 0)
    let top = min(model.pictureScroll, hidden)
    let all = Rect(x: rect.x, y: rect.y - top, width: rect.width, height: rect.height + hidden)
    frame.clipped(to: rect) { draw(all, of: &$0) }
    if top > 0 { frame.put(model.glyphs["▲"], x: rect.endX, y: rect.y, style: .muted) }
    if top < hidden { frame.put(model.glyphs["▼"], x: rect.endX, y: rect.endY - 1, style: .muted) }
  }

  private func draw(_ rect: Rect, of frame: inout Frame) {
    var y = rect.y
    for (picture, height) in zip(pictures, heights(in: rect)) where height > 0 {
      frame.draw(
        picture, in: Rect(x: rect.x, y: y, width: rect.width, height: height), glyphs: model.glyphs)
      y += height + Self.gap
    }
  }

  private func leastHeight(width: Int) -> Int {
    let least = pictures.reduce(0) { $0 + $1.rows(width).lowerBound }
    return least + Self.gap * max(pictures.count - 1, 0)
  }

  static let gap = 1

  /// Rows for everything when nothing has to share: what can grow gets a dozen.
  var plainHeight: Int {
    let heights = pictures.map {
      min(max($0.rows(60).lowerBound, 12), $0.rows(60).upperBound)
    }
    return heights.reduce(0, +) + Self.gap * max(pictures.count - 1, 0)
  }

  /// The least first, from the top. What is left goes to lists, then to the main pictures, but not all of it
  /// where there are curves.
  func heights(in rect: Rect) -> [Int] {
    let wishes = pictures.map { $0.rows(rect.width) }
    var left = rect.height - Self.gap * max(wishes.count - 1, 0)
    var heights = wishes.map { wish in
      let height = min(wish.lowerBound, max(left, 0))
      left -= height
      return height
    }
    let most = wishes.map(\.upperBound)
    let modest = most.map { min($0, max(rect.height * 6 / 10, 14)) }
    for (priority, most) in [
      (Picture.Priority.list, most), (.main, modest), (.curve, most), (.main, most),
    ] {
      Self.share(
        &left, among: pictures.indices.filter { pictures[$0].priority == priority }, &heights, most)
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
