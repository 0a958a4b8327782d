/// Draws the weights between units as lines.
struct EdgePen {
  let layout: NetworkLayout
  /// The magnitude of the thickest line.
  let scale: Double
  /// How many lines of dots make the thickest one.
  let thickest: Int

  func draw(_ edge: NetworkEdge, on canvas: inout Canvas) {
    let ends = self.ends(of: edge)
    for offset in offsets(edge.weight.magnitude / scale) {
      canvas.line(
        from: (ends.start.x, ends.start.y + offset), to: (ends.end.x, ends.end.y + offset),
        style: style(of: edge.weight), dash: dash(of: edge.weight))
    }
  }

  /// The dots where an edge begins and ends, beside the units' signs.
  func ends(of edge: NetworkEdge) -> (start: (x: Int, y: Int), end: (x: Int, y: Int)) {
    let start = layout.place(edge.layer, edge.from)
    let end = layout.place(edge.layer + 1, edge.to)
    return ((start.x * 2 + 2, start.y * 4 + 2), (end.x * 2 - 1, end.y * 4 + 2))
  }

  private func style(of weight: Double) -> Style {
    // What hardly counts steps back.
    weight.magnitude < scale / (thickest == 1 ? 4 : 10) ? .muted : .sign(weight)
  }

  private func dash(of weight: Double) -> Canvas.Dash {
    if weight == 0 { return .dotted }
    return weight < 0 ? .dashed : .solid
  }

  private func offsets(_ strength: Double) -> Range<Int> {
    let count = max(1, min(thickest, Int((strength * Double(thickest)).rounded(.up))))
    return -(count / 2)..<(count + 1) / 2
  }
}
