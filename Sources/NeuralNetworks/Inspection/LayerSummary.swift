/// One layer as a table shows it.
public struct LayerSummary: Equatable, Sendable {
  /// Counted from 1 as the layers are written, those of branches in their place.
  public var layer: Int
  /// The shape of what the layer hands on for one example.
  public var output: Shape
  /// Weights, biases, scales and shifts.
  public var parameters: Int
}

extension Experiment {
  /// The shape and number of parameters of every layer, without taking memory for them.
  public func summary() throws(ExperimentError) -> [LayerSummary] {
    var builder = NetworkBuilder(self)
    return try builder.network().summary
  }
}

extension NetworkLayout {
  var summary: [LayerSummary] {
    var rows: [LayerSummary] = []
    for stage in stages {
      if rows.last?.layer != stage.layer {
        rows.append(LayerSummary(layer: stage.layer, output: stage.output.shape, parameters: 0))
      }
      rows[rows.count - 1].output = stage.output.shape
      rows[rows.count - 1].parameters += stage.parameterCount
    }
    return rows
  }
}

extension Stage {
  /// Whether it only moves numbers between the paths of a branching network.
  var movesOnly: Bool {
    switch operation {
    case .slice, .join: true
    case .dense, .activation, .dropout, .normalization, .convolution, .pooling, .largest: false
    }
  }

  /// The parameters of this stage alone.
  var parameterCount: Int {
    switch operation {
    case .dense(let layout): layout.inputs * layout.units + layout.units
    case .convolution(let layout): layout.weightCount + layout.output.channels
    case .normalization(let layout): 2 * layout.channels
    default: 0
    }
  }
}
