/// One operation of a compiled network: it reads `input` and writes `output`, and back again.
struct Stage {
  enum Operation {
    case dense(DensePlace)
    case activation(Activation)
    case slice(from: Int)
    case join(at: Int)
  }

  let operation: Operation
  let input: Slot
  let output: Slot
  /// The layer of the recipe it came from, counted from 1 over layers with parameters and without.
  let layer: Int
  /// False where nobody asks for ∂L/∂input: at the data.
  let needsInputGradient: Bool
  /// True where the loss already gave ∂L/∂input, so that the way back skips this stage.
  var isSkippedBackward = false
}

/// Where a dense layer's parameters lie.
struct DensePlace {
  let weights: Int
  let biases: Int
  let inputs: Int
  let units: Int
}
