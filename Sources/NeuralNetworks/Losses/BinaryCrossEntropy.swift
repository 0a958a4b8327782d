/// L = −1/k · Σⱼ [yⱼ ln ŷⱼ + (1 − yⱼ) ln(1 − ŷⱼ)], ∂L/∂ŷⱼ = 1/k · (ŷⱼ − yⱼ) / (ŷⱼ (1 − ŷⱼ))
///
/// PyTorch's `BCELoss`: logarithms no lower than −100, the denominator no less than 10⁻¹². Keras
/// clips ŷ to 10⁻⁷ instead. Right behind a sigmoid the engine uses `BinaryCrossEntropyWithLogits`,
/// which is the same loss and needs no such care.
struct BinaryCrossEntropy: RowLoss {
  func value(_ outputs: Vector, _ targets: Vector) -> Double {
    var sum = 0.0
    for j in 0..<outputs.count {
      let (p, y) = (outputs[j], targets[j])
      sum -= y * floored(Elementary.log(p)) + (1 - y) * floored(Elementary.log1p(-p))
    }
    return sum / Double(outputs.count)
  }

  func gradient(_ outputs: Vector, _ targets: Vector, scale: Double, into gradient: Vector) {
    let slope = scale / Double(outputs.count)
    for j in 0..<outputs.count {
      let (p, y) = (outputs[j], targets[j])
      let spread = p * (1 - p)
      gradient[j] = slope * (p - y) / (spread < 1e-12 ? 1e-12 : spread)
    }
  }
}

/// A logarithm, no lower than −100.
func floored(_ logarithm: Double) -> Double {
  logarithm < -100 ? -100 : logarithm
}
