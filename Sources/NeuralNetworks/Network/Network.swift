/// A recipe's layers as a list of stages over numbered places: what runs, in which order.
struct Network {
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
  var largestTurned: Int {
    stages.reduce(1) { largest, stage in
      guard case .dense(let place) = stage.operation, stage.input.isLearned else { return largest }
      return max(largest, place.inputs * place.units)
    }
  }

  /// What convolutions need to write out the patches of one example, and their kernels.
  var largestPatches: Int { convolutions.map(\.patchCount).max() ?? 0 }
  var largestKernels: Int { convolutions.map(\.weightCount).max() ?? 0 }

  private var convolutions: [ConvolutionPlace] {
    stages.compactMap { if case .convolution(let place) = $0.operation { place } else { nil } }
  }

  /// What the last layer computed before its activation.
  var score: Slot {
    guard let last = stages.last, case .activation = last.operation, last.output == output
    else { return output }
    return last.input
  }
}
