/// Draws the weights between units as lines.
struct EdgeRenderer {
  let layout: NetworkDiagramLayout
  /// The magnitude of the thickest line.
  let scale: Double
  /// How many lines of dots make the thickest one.
  let thickest: Int
  let highlighted: NetworkDiagram.Connection?

  func isHighlighted(_ edge: NetworkEdge) -> Bool {
    highlighted == edge.connection
  }

  func draw(_ edge: NetworkEdge, on canvas: inout Canvas) {
    let ends = self.ends(of: edge)
    for offset in offsets(edge.weight.magnitude / scale) {
      canvas.line(
        from: (ends.start.x, ends.start.y + offset), to: (ends.end.x, ends.end.y + offset),
        style: isHighlighted(edge) ? Style(.accent, bold: true) : style(of: edge.weight),
        dash: dash(of: edge.weight))
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

/// Writes weights beside their lines, each where it covers no other.
struct EdgeLabels {
  let renderer: EdgeRenderer
  /// ∂L/∂w, where it is to stand beside the weight.
  let derivatives: [NetworkDiagram.Connection: Double]

  func draw(_ edges: [NetworkEdge], of frame: inout Frame) {
    var taken = renderer.layout.covered
    // What is pointed out chooses first, then what has a derivative, then strong weights.
    for edge in edges.reversed().sorted(by: { rank($0) > rank($1) }) {
      guard let label = label(edge, taken) else { continue }
      let style = isHighlighted(edge) ? Style(.accent, bold: true) : .sign(edge.weight, bold: true)
      frame.write(label.text, x: label.place.x, y: label.place.y, style: style)
      taken.append(label.place)
    }
  }

  private func rank(_ edge: NetworkEdge) -> Int {
    (isHighlighted(edge) ? 2 : 0) + (derivatives[edge.connection] == nil ? 0 : 1)
  }

  /// The longest text that has a place.
  private func label(_ edge: NetworkEdge, _ taken: [Rect]) -> (text: String, place: Rect)? {
    for text in texts(edge).map(renderer.layout.glyphs.transliterate) {
      let places = Self.fractions.map { place(of: edge, at: $0, width: text.columns) }
      if let place = places.first(where: { isFree($0, taken) }) { return (text, place) }
    }
    return nil
  }

  private func texts(_ edge: NetworkEdge) -> [String] {
    let format = NumberFormat.decimals(2)
    let weight = (isHighlighted(edge) ? "▸" : "") + format.string(edge.weight)
    guard let derivative = derivatives[edge.connection] else { return [weight] }
    return [weight + " ∂ " + format.string(derivative), "∂ " + format.string(derivative)]
  }

  private func isHighlighted(_ edge: NetworkEdge) -> Bool { renderer.isHighlighted(edge) }

  /// How far along its line a label may stand, best first: lines lie closest at the ends and in the middle.
  private static let fractions = [0.32, 0.68, 0.25, 0.75, 0.4, 0.6, 0.5]

  private func place(of edge: NetworkEdge, at fraction: Double, width: Int) -> Rect {
    let (start, end) = renderer.ends(of: edge)
    let x = Double(start.x) + fraction * Double(end.x - start.x)
    let y = Double(start.y) + fraction * Double(end.y - start.y)
    return Rect(
      x: renderer.layout.rect.x + Int(x) / 2 - width / 2, y: renderer.layout.rect.y + Int(y) / 4,
      width: width, height: 1)
  }

  private func isFree(_ place: Rect, _ taken: [Rect]) -> Bool {
    let around = Rect(x: place.x - 1, y: place.y, width: place.width + 2, height: 1)
    return taken.allSatisfy { $0.intersection(around).isEmpty }
  }
}

/// One weight of a network diagram: from a unit of a layer to a unit of the next.
struct NetworkEdge: Equatable {
  let layer: Int
  let from: Int
  let to: Int
  let weight: Double

  var connection: NetworkDiagram.Connection { .init(layer: layer, from: from, to: to) }
}

extension NetworkDiagram {
  /// All weights that have units at both ends, weak ones first, so that strong ones are drawn over them.
  var edges: [NetworkEdge] {
    weights.indices.prefix(max(0, layers.count - 1)).flatMap(edges(from:))
      .sorted { $0.weight.magnitude < $1.weight.magnitude }
  }

  private func edges(from layer: Int) -> [NetworkEdge] {
    weights[layer].enumerated().prefix(layers[layer + 1].count).flatMap { to, row in
      row.enumerated().prefix(layers[layer].count).compactMap { from, weight in
        weight.isFinite ? NetworkEdge(layer: layer, from: from, to: to, weight: weight) : nil
      }
    }
  }
}
