/// A loss that judges all outputs of an example together.
protocol RowLoss {
  /// L(ŷ, y)
  func value(_ outputs: Vector, _ targets: Vector) -> Double
  /// factor · ∂L/∂ŷ
  func gradient(_ outputs: Vector, _ targets: Vector, factor: Double, into gradient: Vector)
}

/// L = −Σⱼ yⱼ ln ŷⱼ, ∂L/∂ŷⱼ = −yⱼ / ŷⱼ
///
/// Of probabilities, as in Keras (which also rescales them to sum 1). The logarithm is no lower
/// than −100, the denominator no less than 10⁻¹². Right behind a softmax the engine uses
/// `CategoricalCrossEntropyWithLogits`, which is the same loss and needs no such care.
struct CategoricalCrossEntropy: RowLoss {
  func value(_ outputs: Vector, _ targets: Vector) -> Double {
    var sum = 0.0
    for j in 0..<outputs.count where targets[j] != 0 {
      sum -= targets[j] * floored(Elementary.log(outputs[j]))
    }
    return sum
  }

  func gradient(_ outputs: Vector, _ targets: Vector, factor: Double, into gradient: Vector) {
    for j in 0..<outputs.count {
      let p = outputs[j]
      gradient[j] = -factor * targets[j] / (p < 1e-12 ? 1e-12 : p)
    }
  }
}

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

/// L = Σⱼ yⱼ ln(yⱼ / ŷⱼ), ∂L/∂ŷⱼ = −yⱼ / ŷⱼ; terms with yⱼ = 0 are 0
///
/// How far the distribution ŷ is from y. PyTorch's `KLDivLoss` with reduction "batchmean" (it takes
/// ln ŷ). The denominator is no less than 10⁻¹². (Kullback and Leibler 1951.)
struct KLDivergence: RowLoss {
  func value(_ outputs: Vector, _ targets: Vector) -> Double {
    var sum = 0.0
    for j in 0..<outputs.count where targets[j] != 0 {
      let y = targets[j]
      sum += y * (Elementary.log(y) - floored(Elementary.log(outputs[j])))
    }
    return sum
  }

  func gradient(_ outputs: Vector, _ targets: Vector, factor: Double, into gradient: Vector) {
    CategoricalCrossEntropy().gradient(outputs, targets, factor: factor, into: gradient)
  }
}
