import LessonScript
import NeuralNetworks
import TextInterface
import Tutoring

/// The numbers inside a network that its page has told so far, by where they stand in the diagram.
///
/// Only of an experiment with one example: else a unit has several.
struct ToldNumbers {
  /// A unit of a layer, both counted from 1.
  struct Place: Hashable {
    var layer: Int
    var unit: Int
  }

  /// What units hand on.
  private(set) var outputs: [Place: Double] = [:]
  /// ∂L/∂z of units.
  private(set) var deltas: [Place: Double] = [:]
  /// ∂L/∂w of weights.
  private(set) var derivatives: [NetworkDiagram.Connection: Double] = [:]

  /// Nothing has been told.
  init() {}

  /// What these formulas have told, each of which counts if it is one number of the network by name.
  init(
    _ told: [LocatedFormula], of experiment: String, in timeline: Timeline, formulas: FormulaValue
  ) {
    guard timeline.experiment.dataset.count == 1 else { return }
    for formula in told {
      guard case .name(let name) = formula.expression, let quantity = name.quantity,
        (name.experiment ?? experiment) == experiment
      else { continue }
      keep(formulas(formula), of: quantity, name, lastLayer: timeline.denseLayers?.count ?? 0)
    }
  }

  private mutating func keep(
    _ value: Double, of quantity: Quantity, _ name: Formula.Name, lastLayer: Int
  ) {
    let indices = name.indices.compactMap { index in
      if case .number(let number) = index { Int(exactly: number) } else { nil }
    }
    let unit = indices.first ?? 1
    switch (quantity, name.qualifier) {
    case (.trace(let trace), nil) where trace.kind == .activation:
      outputs[Place(layer: trace.layer, unit: unit)] = value
    case (.trace(let trace), nil) where trace.kind == .delta:
      deltas[Place(layer: trace.layer, unit: unit)] = value
    case (.lastLayer(.output), nil): outputs[Place(layer: lastLayer, unit: unit)] = value
    case (.parameter(let parameter), .derivative) where parameter.kind == .weight:
      guard let number = parameter.number else { return }
      // A single unit's weights have their input's number, and no indices.
      let weight =
        indices.count == 2
        ? (layer: number, unit: indices[0], input: indices[1]) : (layer: 1, unit: 1, input: number)
      let connection = NetworkDiagram.Connection(
        layer: weight.layer - 1, from: weight.input - 1, to: weight.unit - 1)
      derivatives[connection] = value
    default: return
    }
  }
}
