import NeuralNetworks

/// The weights and biases of one fully connected layer at a moment, as a reader counts them.
public struct DenseLayer: Equatable, Sendable {
  /// Counted from 1 over layers with parameters.
  public var number: Int
  /// A row per unit.
  public var weights: [[Double]]
  /// One per unit.
  public var biases: [Double]
}

extension Timeline {
  /// The layers of a network whose parameters are all weights and biases of fully connected layers; nil for
  /// any other.
  public var denseLayers: [DenseLayer]? {
    var (layers, rest, inputs) = (
      [DenseLayer](), state.parameters[...], experiment.dataset.inputs.columns
    )
    for layer in experiment.layers {
      switch layer {
      case .activation, .dropout, .flatten: continue
      case .dense(let dense):
        guard rest.count >= dense.units * (inputs + 1) else { return nil }
        layers.append(
          DenseLayer(number: layers.count + 1, units: dense.units, inputs: inputs, from: &rest))
        inputs = dense.units
      default: return nil
      }
    }
    return layers.isEmpty || !rest.isEmpty ? nil : layers
  }
}

extension DenseLayer {
  /// Takes its numbers off the front: the weights unit by unit, then the biases.
  fileprivate init(number: Int, units: Int, inputs: Int, from numbers: inout ArraySlice<Double>) {
    self.number = number
    weights = (0..<units).map { _ in Self.take(inputs, from: &numbers) }
    biases = Self.take(units, from: &numbers)
  }

  private static func take(_ count: Int, from numbers: inout ArraySlice<Double>) -> [Double] {
    defer { numbers = numbers.dropFirst(count) }
    return Array(numbers.prefix(count))
  }
}

extension Timeline {
  /// What the last hidden layer hands on, a row per example of the training data; nil where nothing is hidden.
  public var hiddenOutputs: Matrix? {
    guard let layers = denseLayers, layers.count > 1 else { return nil }
    return trainer.activations(of: layers.count - 1, over: experiment.dataset.inputs)
  }
}
