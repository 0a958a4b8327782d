import NeuralNetworks
import TextInterface
import Tutoring

/// The network as a diagram, with its weights as they are, and what each unit answers to the last example.
struct NetworkPicture: Widget {
  let timeline: Timeline
  /// The example whose way through is shown.
  let example: Int?
  /// The weight that the learner points at.
  var parameter: Int? = nil
  /// What the page has told of it.
  var told = ToldNumbers()

  /// What stands for a network that is no chain of dense layers.
  static let noDiagram = "This network has no diagram."

  /// Units further apart than this are no clearer, and what stands below them is far away.
  static func mostRows(_ timeline: Timeline) -> Int {
    let widths = (timeline.denseLayers ?? []).map(\.biases.count)
    let largest = (widths + [timeline.experiment.dataset.inputs.columns]).max() ?? 1
    return min(largest, 1000) * 10
  }

  func draw(in rect: Rect, of frame: inout Frame, glyphs: GlyphSet) {
    guard DrawingBudget.points(of: timeline) >= DrawingBudget.fewestPoints else {
      return frame.writeTooLarge(in: rect, glyphs: glyphs)
    }
    guard let layers = timeline.denseLayers else {
      let text = StyledText(Self.noDiagram, style: .muted)
      frame.write(text.truncated(to: rect.width, glyphs: glyphs), x: rect.x, y: rect.y)
      return
    }
    frame.draw(diagram(layers, in: rect), in: rect, glyphs: glyphs)
  }

  private func diagram(_ layers: [DenseLayer], in rect: Rect) -> NetworkDiagram {
    let most = max(rect.height, 1)
    let weights = layers.map { $0.weights.prefix(most).map { Array($0.prefix(most)) } }
    return NetworkDiagram(
      layers: units(layers).map { Self.shortened($0, to: most) }, weights: weights,
      scale: scale(layers), showsWeights: weights.joined().joined().count <= 12,
      highlighted: highlighted(layers), derivatives: told.derivatives)
  }

  private func highlighted(_ layers: [DenseLayer]) -> NetworkDiagram.Connection? {
    guard let parameter else { return nil }
    let index = timeline.trainer.parameterLayout.index(at: parameter)
    guard index.kind == .weight, let input = index.input,
      let layer = layers.firstIndex(where: { $0.number == index.layer })
    else { return nil }
    return NetworkDiagram.Connection(layer: layer, from: input - 1, to: index.unit - 1)
  }

  /// Grows in jumps; at least 1, so that small weights look small.
  private func scale(_ layers: [DenseLayer]) -> Double {
    let largest = layers.flatMap(\.weights).joined().map(\.magnitude).filter(\.isFinite)
    return max(axisRange(covering: largest).upperBound, 1)
  }

  private func units(_ layers: [DenseLayer]) -> [[NetworkDiagram.Unit]] {
    let data = timeline.experiment.dataset
    let trace = example.map {
      timeline.trainer.trace(data.inputs.row($0), target: data.targets.row($0))
    }
    let notation = Notation(timeline)
    let inputs = data.inputNames.enumerated().map {
      Self.label(notation.input($0 + 1), column: $1.subscripted)
    }
    let answers = layers.map { layer in
      layer.biases.indices.map { notation.unit($0 + 1, ofLayer: layer.number) }
    }
    let names = [inputs] + answers
    return names.enumerated().map { depth, names in
      names.enumerated().map { unit, name in
        let place = ToldNumbers.Place(layer: depth, unit: unit + 1)
        return NetworkDiagram.Unit(
          name, value: trace.flatMap { Self.value($0, depth, unit) } ?? told.outputs[place],
          delta: told.deltas[place])
      }
    }
  }

  /// `x₁ test`, or x₁ alone where the column has no other name.
  private static func label(_ symbol: String, column: String) -> String {
    column == symbol ? symbol : "\(symbol) \(column)"
  }

  private static func value(_ trace: Trace, _ depth: Int, _ unit: Int) -> Double? {
    if depth == 0 { return trace.inputs[unit] }
    guard let layer = trace.layers.first(where: { $0.number == depth }) else { return nil }
    return layer.a.indices.contains(unit) ? layer.a[unit] : nil
  }

  /// The last place says that there are more.
  private static func shortened(
    _ units: [NetworkDiagram.Unit], to most: Int
  ) -> [NetworkDiagram.Unit] {
    guard units.count > most else { return units }
    return units.prefix(most - 1) + [NetworkDiagram.Unit("… \(units.count - most + 1) more")]
  }
}
