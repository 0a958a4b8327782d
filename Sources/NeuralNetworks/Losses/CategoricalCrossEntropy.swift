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
