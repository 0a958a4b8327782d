/// One operation of a compiled network: it reads `input` and writes `output`, and back again.
struct Stage {
  enum Operation {
    case dense(DensePlace)
    case activation(Activation)
    case dropout(Dropout, mask: Slot)
    case normalization(NormalizationPlace)
    case convolution(ConvolutionPlace)
    case pooling(PoolingPlace)
    case largest(pieces: Int)
    /// `isLast` for the last of the paths that fork here, the first on the way back.
    case slice(from: Int, isLast: Bool)
    case join(at: Int)
  }

  let operation: Operation
  let input: Slot
  let output: Slot
  /// The layer of the recipe it came from, counted from 1 as they are written.
  let layer: Int
  /// True where nobody asks for what this stage would give back, or the loss has given it already.
  var isSkippedBackward = false
}

/// Where a dense layer's parameters lie.
struct DensePlace {
  let weights: Int
  let biases: Int
  let inputs: Int
  let units: Int
}
