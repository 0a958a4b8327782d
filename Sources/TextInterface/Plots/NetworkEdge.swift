/// One weight of a network diagram: from a unit of a layer to a unit of the next.
struct NetworkEdge: Equatable {
  let layer: Int
  let from: Int
  let to: Int
  let weight: Double
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
