/// L = 1/k · Σⱼ |ŷⱼ − yⱼ|, ∂L/∂ŷⱼ = ±1/k (0 where ŷⱼ = yⱼ), over k outputs
///
/// PyTorch's `L1Loss`.
struct MeanAbsoluteError: RowLoss {
  func value(_ outputs: Vector, _ targets: Vector) -> Double {
    var sum = 0.0
    for j in 0..<outputs.count { sum += (outputs[j] - targets[j]).magnitude }
    return sum / Double(outputs.count)
  }

  func gradient(_ outputs: Vector, _ targets: Vector, scale: Double, into gradient: Vector) {
    let slope = scale / Double(outputs.count)
    for j in 0..<outputs.count {
      let d = outputs[j] - targets[j]
      gradient[j] = d > 0 ? slope : d < 0 ? -slope : 0 * d
    }
  }
}
