/// Draws the weights between units as lines.
struct EdgePen {
  let layout: NetworkLayout
  let scale: Double

  func draw(_ weight: Double, layer: Int, from: Int, to: Int, on canvas: inout Canvas) {
    guard weight.isFinite else { return }
    let start = dot(layout.place(layer, from), right: true)
    let end = dot(layout.place(layer + 1, to), right: false)
    let style = Style.sign(weight)
    let dash: Canvas.Dash = weight < 0 ? .dashed : .solid
    for offset in offsets(weight.magnitude / scale) {
      canvas.line(
        from: (start.x, start.y + offset), to: (end.x, end.y + offset),
        style: weight == 0 ? .muted : style, dash: weight == 0 ? .dotted : dash)
    }
  }

  /// One to three lines of dots beside each other.
  private func offsets(_ strength: Double) -> ClosedRange<Int> {
    if strength < 1.0 / 3 { return 0...0 }
    return strength < 2.0 / 3 ? 0...1 : -1...1
  }

  private func dot(_ place: (x: Int, y: Int), right: Bool) -> (x: Int, y: Int) {
    (place.x * 2 + (right ? 2 : -1), place.y * 4 + 2)
  }
}
