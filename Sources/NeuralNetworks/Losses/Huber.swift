/// With d = ŷⱼ − yⱼ, averaged over outputs: L = ½ d² for |d| ≤ δ, else δ · (|d| − ½ δ);
/// ∂L/∂ŷⱼ = d within ±δ, else ±δ
///
/// PyTorch's `HuberLoss`. (Huber 1964.)
struct Huber: RowLoss {
  /// δ
  let delta: Double

  func value(_ outputs: Vector, _ targets: Vector) -> Double {
    var sum = 0.0
    for j in 0..<outputs.count {
      let d = (outputs[j] - targets[j]).magnitude
      sum += d <= delta ? 0.5 * d * d : delta * (d - 0.5 * delta)
    }
    return sum / Double(outputs.count)
  }

  func gradient(_ outputs: Vector, _ targets: Vector, scale: Double, into gradient: Vector) {
    let slope = scale / Double(outputs.count)
    for j in 0..<outputs.count {
      let d = outputs[j] - targets[j]
      gradient[j] = slope * (d > delta ? delta : d < -delta ? -delta : d)
    }
  }
}
