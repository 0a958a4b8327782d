/// A network as layers of units from left to right and lines between them: a line's sign shows in its colour and
/// its dashes (negative ones are broken), its strength in its thickness.
public struct NetworkDiagram: Widget, Sendable {
  public struct Unit: Equatable, Sendable {
    public var name: String
    /// The unit's output at the moment; nil where there is none.
    public var value: Double?

    public init(_ name: String, value: Double? = nil) {
      self.name = name
      self.value = value
    }
  }

  /// All weights between one layer and the next: `weights[to][from]`.
  public typealias Weights = [[Double]]

  public var title: String
  public var layers: [[Unit]]
  /// One entry between each pair of neighbouring layers.
  public var weights: [Weights]
  /// The magnitude that gets the thickest line; nil takes the largest weight's next round number.
  public var scale: Double?

  /// Whether weights are written beside their lines, as far as there is room.
  public var showsWeights: Bool

  public init(
    title: String = "", layers: [[Unit]], weights: [Weights], scale: Double? = nil,
    showsWeights: Bool = false
  ) {
    self.showsWeights = showsWeights
    self.title = title
    self.layers = layers
    self.weights = weights
    self.scale = scale
  }

  public func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard !rect.isEmpty, !layers.isEmpty else { return }
    let (top, rest) = rect.splitTop(title.isEmpty ? 0 : 1)
    frame.write(glyphs.transliterate(title), x: top.x, y: top.y, style: .bold)
    let layout = NetworkLayout(layers: layers, rect: rest, glyphs: glyphs)
    drawEdges(layout, of: &frame, glyphs: glyphs)
    for layer in layers.indices {
      for unit in layers[layer].indices { layout.drawUnit(layer, unit, on: &frame) }
    }
  }

  private func drawEdges(_ layout: NetworkLayout, of frame: inout Frame, glyphs: GlyphSet) {
    let edges = edges
    let pen = EdgePen(layout: layout, scale: scale(of: edges), thickest: thickest(layout))
    var canvas = Canvas(size: layout.rect.size)
    for edge in edges { pen.draw(edge, on: &canvas) }
    frame.draw(canvas, in: layout.rect, glyphs: glyphs)
    if showsWeights { EdgeLabels(pen: pen).draw(edges, of: &frame) }
  }

  private func scale(of edges: [NetworkEdge]) -> Double {
    scale ?? nextRound(max(edges.last?.weight.magnitude ?? 1, .leastNormalMagnitude))
  }

  /// Lines may be three dots thick where they have room beside each other.
  private func thickest(_ layout: NetworkLayout) -> Int {
    let busiest = weights.map { $0.reduce(0) { $0 + $1.count } }.max() ?? 0
    return max(1, min(3, 2 * layout.rect.height / max(1, busiest)))
  }
}
