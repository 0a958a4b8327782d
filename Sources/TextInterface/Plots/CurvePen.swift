/// Draws one curve, from point to point. Points that fall on one dot cost nothing, and no spike is lost.
struct CurvePen {
  let area: PlotArea
  let series: Series

  func draw(on canvas: inout Canvas) {
    var previous: (x: Int, y: Int)?
    var phase = 0
    for point in series.points {
      let dot = area.dot(x: point.x, y: point.y)
      if let dot, let previous {
        if dot != previous {
          phase = canvas.line(
            from: previous, to: dot, style: series.style, dash: series.dash, phase: phase)
        }
      } else if let dot {
        canvas.set(x: dot.x, y: dot.y, style: series.style)
      }
      // A gap in the data is a gap in the curve.
      previous = dot
    }
  }
}
