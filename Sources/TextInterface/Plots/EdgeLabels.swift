/// Writes weights beside their lines, each where it covers no other.
struct EdgeLabels {
  let pen: EdgePen

  func draw(_ edges: [NetworkEdge], of frame: inout Frame) {
    var taken: [Rect] = []
    // Strong weights choose first.
    for edge in edges.reversed() {
      let text = pen.layout.glyphs.transliterate(NumberFormat.decimals(2).string(edge.weight))
      let places = Self.fractions.map { place(of: edge, at: $0, width: text.columns) }
      guard let place = places.first(where: { isFree($0, taken) }) else { continue }
      frame.write(text, x: place.x, y: place.y, style: .sign(edge.weight, bold: true))
      taken.append(place)
    }
  }

  /// How far along its line a label may stand, best first: lines lie closest at the ends and in the middle.
  private static let fractions = [0.32, 0.68, 0.25, 0.75, 0.4, 0.6, 0.5]

  private func place(of edge: NetworkEdge, at fraction: Double, width: Int) -> Rect {
    let (start, end) = pen.ends(of: edge)
    let x = Double(start.x) + fraction * Double(end.x - start.x)
    let y = Double(start.y) + fraction * Double(end.y - start.y)
    return Rect(
      x: pen.layout.rect.x + Int(x) / 2 - width / 2, y: pen.layout.rect.y + Int(y) / 4,
      width: width, height: 1)
  }

  private func isFree(_ place: Rect, _ taken: [Rect]) -> Bool {
    let around = Rect(x: place.x - 1, y: place.y, width: place.width + 2, height: 1)
    return taken.allSatisfy { $0.intersection(around).isEmpty }
  }
}
