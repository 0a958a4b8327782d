import NeuralNetworks

/// Training has left the numbers: when, and what first.
struct TrainingDivergence: Equatable, Encodable {
  var step: Int
  var epoch: Int
  /// `loss`, or a parameter such as `layer1.weight[0][1]`.
  var first: String
  var isNaN: Bool

  enum CodingKeys: CodingKey {
    case step, epoch, first, value
  }

  func encode(to encoder: any Encoder) throws {
    var facts = encoder.container(keyedBy: CodingKeys.self)
    try facts.encode(step, forKey: .step)
    try facts.encode(epoch, forKey: .epoch)
    try facts.encode(first, forKey: .first)
    try facts.encode(value, forKey: .value)
  }

  /// What it is instead of a number.
  var value: String { isNaN ? "not a number" : "infinite" }

  var sentence: String {
    "Training stopped at step \(step), in epoch \(epoch): \(first) is \(value). "
      + "A smaller rate, scaled data or clipping may help."
  }
}

extension Trainer {
  /// The divergence of a step that was taken, parameters called as in PyTorch.
  var trainingDivergence: TrainingDivergence? {
    guard let divergence else { return nil }
    let first =
      switch divergence.quantity {
      case .loss: "loss"
      case .parameter(let index, let name): tensorFile.learned.name(ofNumber: index) ?? name
      }
    let epoch = (divergence.step + stepsPerEpoch - 1) / stepsPerEpoch
    return TrainingDivergence(
      step: divergence.step, epoch: epoch, first: first, isNaN: divergence.isNaN)
  }
}
