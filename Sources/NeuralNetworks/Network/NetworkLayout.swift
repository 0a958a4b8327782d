/// A recipe's layers as a list of stages over numbered places: what runs, in which order.
struct NetworkLayout {
  var stages: [Stage]
  let blocks: [ParameterBlock]
  let input: Slot
  let output: Slot
  /// Numbers per example that a workspace needs.
  let featuresPerExample: Int
  let parameterCount: Int
  /// Running statistics of batch normalization, means then variances per layer.
  let statisticsCount: Int

  /// The weights of the largest dense layer behind another layer.
  var largestTransposed: Int {
    stages.reduce(1) { largest, stage in
      guard case .dense(let layout) = stage.operation, stage.input.isLearned else { return largest }
      return max(largest, layout.inputs * layout.units)
    }
  }

  /// What convolutions need to write out the patches of one example, their kernels and their outputs.
  var largestPatches: Int { convolutions.map(\.patchCount).max() ?? 0 }
  var largestKernels: Int { convolutions.map(\.weightCount).max() ?? 0 }
  var largestOutput: Int { convolutions.map(\.output.count).max() ?? 0 }

  private var convolutions: [Conv2DLayout] {
    stages.compactMap { if case .convolution(let layout) = $0.operation { layout } else { nil } }
  }

  /// What each layer with parameters hands on: its last numbers before the next such layer.
  var activations: [Slot] {
    var slots: [Slot] = []
    for stage in stages where !stage.movesOnly {
      if stage.parameterCount > 0 {
        slots.append(stage.output)
      } else if !slots.isEmpty {
        slots[slots.count - 1] = stage.output
      }
    }
    return slots
  }

  /// What the last layer computed before its activation.
  var score: Slot {
    guard let last = stages.last, case .activation = last.operation, last.output == output
    else { return output }
    return last.input
  }
}

/// One operation of a compiled network: it reads `input` and writes `output`, and back again.
struct Stage {
  enum Operation {
    case dense(DenseLayout)
    case activation(Activation)
    case dropout(Dropout, mask: Slot)
    case normalization(BatchNormalizationLayout)
    case convolution(Conv2DLayout)
    case pooling(PoolingLayout)
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

/// Where the numbers between two stages lie: `features` for each example of a batch.
struct Slot: Equatable {
  /// Numbers per example that come before this slot in a workspace.
  let offset: Int
  let shape: Shape
  let features: Int
  /// False where no parameter has had a say: at the data. Nobody needs a gradient there.
  let isLearned: Bool

  init(offset: Int, shape: Shape, isLearned: Bool) {
    self.offset = offset
    self.shape = shape
    self.features = shape.count
    self.isLearned = isLearned
  }
}
