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
