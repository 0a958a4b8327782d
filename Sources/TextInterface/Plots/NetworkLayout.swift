/// Where the units of a network diagram stand.
struct NetworkLayout {
  let layers: [[NetworkDiagram.Unit]]
  let rect: Rect
  let glyphs: GlyphSet

  /// The column and row of a unit's sign, from the top left of the rectangle.
  func place(_ layer: Int, _ unit: Int) -> (x: Int, y: Int) {
    let left = labels(0)
    let right = labels(layers.count - 1)
    let room = max(0, rect.width - left - right - 1)
    let x = left + (layers.count > 1 ? room * layer / (layers.count - 1) : room / 2)
    let count = layers[layer].count
    return (x, (2 * unit + 1) * rect.height / (2 * max(1, count)))
  }

  func drawUnit(_ layer: Int, _ unit: Int, on frame: inout Frame) {
    let place = place(layer, unit)
    let x = rect.x + place.x
    let y = rect.y + place.y
    guard place.y < rect.height else { return }
    let value = layers[layer][unit].value
    frame.put(glyphs["●"], x: x, y: y, style: .sign(value ?? 0, bold: true))
    let label = label(layer, unit)
    if layer == 0 {
      frame.write(label, x: x - label.columns - 1, y: y)
    } else if layer == layers.count - 1 {
      frame.write(label, x: x + 2, y: y)
    } else if rect.height >= 2 * layers[layer].count {
      frame.write(label, x: x - label.columns / 2, y: y - 1)
    }
  }

  private func label(_ layer: Int, _ unit: Int) -> String {
    let unit = layers[layer][unit]
    let value = unit.value.map { " " + NumberFormat.decimals(2).string($0) } ?? ""
    return glyphs.transliterate(unit.name + value)
  }

  private func labels(_ layer: Int) -> Int {
    (layers[layer].indices.map { label(layer, $0).columns }.max() ?? 0) + 1
  }
}
