/// L = 1/k · Σⱼ max(0, m − yⱼ·ŷⱼ), ∂L/∂ŷⱼ = −yⱼ/k where m − yⱼ·ŷⱼ > 0, else 0; y = ±1
///
/// m = 1 is the hinge loss, as in Keras; m = 0 the perceptron criterion (Rosenblatt's rule as a
/// loss). Targets 0 and 1 are refused, not mapped.
struct Hinge: RowLoss {
  /// m
  var margin = 1.0

  func value(_ outputs: Vector, _ targets: Vector) -> Double {
    var sum = 0.0
    for j in 0..<outputs.count {
      let short = margin - targets[j] * outputs[j]
      // Not max(), which would hide NaN.
      sum += short <= 0 ? 0 : short
    }
    return sum / Double(outputs.count)
  }

  func gradient(_ outputs: Vector, _ targets: Vector, scale: Double, into gradient: Vector) {
    let slope = scale / Double(outputs.count)
    for j in 0..<outputs.count {
      gradient[j] = margin - targets[j] * outputs[j] > 0 ? -slope * targets[j] : 0
    }
  }
}
