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

  public init(
    title: String = "", layers: [[Unit]], weights: [Weights], scale: Double? = nil
  ) {
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
    frame.draw(edges(layout), in: rest, glyphs: glyphs)
    for layer in layers.indices {
      for unit in layers[layer].indices {
        layout.drawUnit(layer, unit, on: &frame)
      }
    }
  }

  private func edges(_ layout: NetworkLayout) -> Canvas {
    var canvas = Canvas(size: layout.rect.size)
    let largest = weights.joined().joined().filter(\.isFinite).map(\.magnitude).max() ?? 1
    let scale = self.scale ?? nextRound(max(largest, .leastNormalMagnitude))
    let pen = EdgePen(layout: layout, scale: scale)
    for (layer, matrix) in weights.enumerated().prefix(max(0, layers.count - 1)) {
      for (to, row) in matrix.enumerated().prefix(layers[layer + 1].count) {
        for (from, weight) in row.enumerated().prefix(layers[layer].count) {
          pen.draw(weight, layer: layer, from: from, to: to, on: &canvas)
        }
      }
    }
    return canvas
  }
}
