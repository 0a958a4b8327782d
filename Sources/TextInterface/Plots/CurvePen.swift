/// Draws one curve. Where there are more points than dots, each column of dots shows the span of its points, so
/// that no spike is lost and a long run costs no more than a short one.
struct CurvePen {
  let area: PlotArea
  let series: Series

  func draw(on canvas: inout Canvas) {
    var previous: (x: Int, y: Int)?
    for point in series.points {
      // A gap in the data is a gap in the curve.
      guard let dot = area.dot(x: point.x, y: point.y) else {
        previous = nil
        continue
      }
      if let last = previous {
        if last != dot { connect(last, dot, on: &canvas) }
      } else {
        canvas.set(x: dot.x, y: dot.y, style: series.style)
      }
      previous = dot
    }
  }

  private func connect(
    _ start: (x: Int, y: Int), _ end: (x: Int, y: Int), on canvas: inout Canvas
  ) {
    // Dashes follow the dots' columns, so that they hold still while the curve grows.
    canvas.line(from: start, to: end, style: series.style, dash: series.dash)
  }
}
