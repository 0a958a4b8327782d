import NeuralNetworks

/// Training has left the numbers: when, and what first.
struct TrainingTrouble: Equatable {
  var step: Int
  var epoch: Int
  /// `loss`, or a parameter such as `layer1.weight[0][1]`.
  var first: String
  var isNaN: Bool

  /// What it is instead of a number.
  var value: String { isNaN ? "not a number" : "infinite" }

  var sentence: String {
    "Training stopped at step \(step), in epoch \(epoch): \(first) is \(value). "
      + "A smaller rate, scaled data or clipping may help."
  }
}

extension Trainer {
  /// The trouble of a step that was taken, parameters called as in PyTorch.
  var trainingTrouble: TrainingTrouble? {
    guard let trouble else { return nil }
    let first =
      switch trouble.quantity {
      case .loss: "loss"
      case .parameter(let index, let name): tensorFile.learned.name(ofNumber: index) ?? name
      }
    let epoch = (trouble.step + stepsPerEpoch - 1) / stepsPerEpoch
    return TrainingTrouble(step: trouble.step, epoch: epoch, first: first, isNaN: trouble.isNaN)
  }
}
