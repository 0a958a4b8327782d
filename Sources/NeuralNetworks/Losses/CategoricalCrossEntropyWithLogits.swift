/// With ŷ = softmax(z): L = Σⱼ yⱼ · (ln Σₖ e^zₖ − zⱼ), ∂L/∂zⱼ = ŷⱼ · Σₖ yₖ − yⱼ
///
/// For one-hot targets Σ y = 1 and the gradient is ŷ − y. PyTorch's `CrossEntropyLoss`.
struct CategoricalCrossEntropyWithLogits: RowLoss {
  func value(_ outputs: Vector, _ targets: Vector) -> Double {
    let largest = outputs.largest
    let logarithm = Elementary.log(Softmax.sumOfPowers(outputs, largest))
    var sum = 0.0
    for j in 0..<outputs.count { sum += targets[j] * (logarithm - (outputs[j] - largest)) }
    return sum
  }

  func gradient(_ outputs: Vector, _ targets: Vector, factor: Double, into gradient: Vector) {
    Softmax.forward(outputs, into: gradient)
    Self.gradient(probabilities: gradient, targets, factor: factor, into: gradient)
  }

  /// The same from ŷ, where it is known already.
  static func gradient(
    probabilities: Vector, _ targets: Vector, factor: Double, into gradient: Vector
  ) {
    var total = 0.0
    for k in 0..<targets.count { total += targets[k] }
    for j in 0..<targets.count { gradient[j] = factor * (probabilities[j] * total - targets[j]) }
  }
}
