/// L = c/k · Σⱼ (ŷⱼ − yⱼ)², ∂L/∂ŷⱼ = 2c/k · (ŷⱼ − yⱼ), over k outputs
///
/// c = 1 is the mean squared error, PyTorch's `MSELoss`; c = ½ half of it.
struct MeanSquaredError: RowLoss {
  /// c
  var factor = 1.0

  func value(_ outputs: Vector, _ targets: Vector) -> Double {
    var sum = 0.0
    for j in 0..<outputs.count {
      let d = outputs[j] - targets[j]
      sum += d * d
    }
    return factor * sum / Double(outputs.count)
  }

  func gradient(_ outputs: Vector, _ targets: Vector, scale: Double, into gradient: Vector) {
    let slope = scale * (2 * factor) / Double(outputs.count)
    for j in 0..<outputs.count { gradient[j] = slope * (outputs[j] - targets[j]) }
  }
}
