/// A network as layers of units from left to right and lines between them: a line's sign shows in its colour and
/// its dashes (negative ones are broken), its strength in its thickness.
public struct NetworkDiagram: Widget, Sendable {
  /// A unit of a layer.
  public struct Unit: Equatable, Sendable {
    /// What stands beside it.
    public var name: String
    /// The unit's output at the moment; nil where there is none.
    public var value: Double?
    /// ∂L/∂z of the unit; nil where it is not shown.
    public var delta: Double?

    /// A unit, perhaps with its output and its δ.
    public init(_ name: String, value: Double? = nil, delta: Double? = nil) {
      self.name = name
      self.value = value
      self.delta = delta
    }
  }

  /// All weights between one layer and the next: `weights[to][from]`.
  public typealias Weights = [[Double]]

  /// Stands above the picture; nothing where empty.
  public var title: String
  /// The units of each layer, inputs first.
  public var layers: [[Unit]]
  /// One entry between each pair of neighbouring layers.
  public var weights: [Weights]
  /// The magnitude that gets the thickest line; nil takes the largest weight's next round number.
  public var scale: Double?

  /// A weight to be pointed out: from a unit of a layer to a unit of the next, all counted from 0.
  public struct Connection: Hashable, Sendable {
    /// The layer where it begins.
    public var layer: Int
    /// The unit where it begins.
    public var from: Int
    /// The unit where it ends.
    public var to: Int

    /// A weight between two units.
    public init(layer: Int, from: Int, to: Int) {
      self.layer = layer
      self.from = from
      self.to = to
    }
  }

  /// The weight that is pointed out, if one is.
  public var highlighted: Connection?

  /// ∂L/∂w of weights, written beside them.
  public var derivatives: [Connection: Double]

  /// Whether weights are written beside their lines, as far as there is room.
  public var showsWeights: Bool

  /// What is left out has its usual value.
  public init(
    title: String = "", layers: [[Unit]], weights: [Weights], scale: Double? = nil,
    showsWeights: Bool = false, highlighted: Connection? = nil,
    derivatives: [Connection: Double] = [:]
  ) {
    self.derivatives = derivatives
    self.highlighted = highlighted
    self.showsWeights = showsWeights
    self.title = title
    self.layers = layers
    self.weights = weights
    self.scale = scale
  }

  /// Draws it into a rectangle, whose size it adapts to.
  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty, !layers.isEmpty else { return }
    let (top, rest) = rect.splitTop(title.isEmpty ? 0 : 1)
    frame.write(glyphs.transliterate(title), x: top.x, y: top.y, style: .bold)
    let layout = NetworkDiagramLayout(layers: layers, rect: rest, glyphs: glyphs)
    drawEdges(layout, of: &frame, glyphs: glyphs)
    for layer in layers.indices {
      for unit in layers[layer].indices { layout.drawUnit(layer, unit, on: &frame) }
    }
  }

  private func drawEdges(_ layout: NetworkDiagramLayout, of frame: inout Frame, glyphs: GlyphSet) {
    let edges = edges
    let renderer = EdgeRenderer(
      layout: layout, scale: scale(of: edges), thickest: thickest(layout), highlighted: highlighted)
    var canvas = Canvas(size: layout.rect.size)
    for edge in edges where !renderer.isHighlighted(edge) { renderer.draw(edge, on: &canvas) }
    // What is pointed out lies over all others.
    for edge in edges where renderer.isHighlighted(edge) { renderer.draw(edge, on: &canvas) }
    frame.draw(canvas, in: layout.rect, glyphs: glyphs)
    if showsWeights {
      EdgeLabels(renderer: renderer, derivatives: derivatives).draw(edges, of: &frame)
    }
  }

  private func scale(of edges: [NetworkEdge]) -> Double {
    scale ?? roundNumber(notBelow: max(edges.last?.weight.magnitude ?? 1, .leastNormalMagnitude))
  }

  /// Lines may be three dots thick where they have room beside each other.
  private func thickest(_ layout: NetworkDiagramLayout) -> Int {
    let busiest = weights.map { $0.reduce(0) { $0 + $1.count } }.max() ?? 0
    return max(1, min(3, 2 * layout.rect.height / max(1, busiest)))
  }
}

/// Where the units of a network diagram stand.
struct NetworkDiagramLayout {
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
    let sign = signPlace(layer, unit)
    guard sign.y < rect.endY else { return }
    let value = layers[layer][unit].value
    frame.put(glyphs["●"], x: sign.x, y: sign.y, style: .sign(value ?? 0, bold: true))
    guard let place = labelPlace(layer, unit) else { return }
    frame.write(label(layer, unit), x: place.x, y: place.y)
  }

  /// What units and their names cover.
  var covered: [Rect] {
    layers.indices.flatMap { layer in
      layers[layer].indices.flatMap { unit in
        [signPlace(layer, unit), labelPlace(layer, unit)].compactMap(\.self)
      }
    }
  }

  private func signPlace(_ layer: Int, _ unit: Int) -> Rect {
    let place = place(layer, unit)
    return Rect(x: rect.x + place.x, y: rect.y + place.y, width: 1, height: 1)
  }

  /// Left of the inputs, right of the outputs, above all others if there is room.
  private func labelPlace(_ layer: Int, _ unit: Int) -> Rect? {
    let (sign, width) = (signPlace(layer, unit), label(layer, unit).columns)
    if layer == 0 { return Rect(x: sign.x - width - 1, y: sign.y, width: width, height: 1) }
    if layer == layers.count - 1 {
      return Rect(x: sign.x + 2, y: sign.y, width: width, height: 1)
    }
    guard rect.height >= 2 * layers[layer].count else { return nil }
    return Rect(x: sign.x - width / 2, y: sign.y - 1, width: width, height: 1)
  }

  private func label(_ layer: Int, _ unit: Int) -> String {
    let unit = layers[layer][unit]
    let value = unit.value.map { " " + NumberFormat.decimals(2).string($0) } ?? ""
    let delta = unit.delta.map { "  δ " + NumberFormat.decimals(2).string($0) } ?? ""
    return glyphs.transliterate(unit.name + value + delta)
  }

  private func labels(_ layer: Int) -> Int {
    (layers[layer].indices.map { label(layer, $0).columns }.max() ?? 0) + 1
  }
}
