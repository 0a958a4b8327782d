/// With ŷ = σ(z): L = 1/k · Σⱼ [max(zⱼ, 0) − zⱼ·yⱼ + ln(1 + e^−|zⱼ|)], ∂L/∂zⱼ = 1/k · (σ(zⱼ) − yⱼ)
///
/// Equal to −[y ln ŷ + (1 − y) ln(1 − ŷ)] without its overflow. PyTorch's `BCEWithLogitsLoss`.
struct BinaryCrossEntropyWithLogits: RowLoss {
  func value(_ outputs: Vector, _ targets: Vector) -> Double {
    var sum = 0.0
    for j in 0..<outputs.count { sum += Self.value(outputs[j], targets[j]) }
    return sum / Double(outputs.count)
  }

  /// One output's share.
  @inline(__always)
  static func value(_ z: Double, _ y: Double) -> Double {
    ((z < 0 ? 0 : z) - z * y) + Elementary.log1p(Elementary.exp(-z.magnitude))
  }

  func gradient(_ outputs: Vector, _ targets: Vector, scale: Double, into gradient: Vector) {
    let slope = scale / Double(outputs.count)
    for j in 0..<outputs.count {
      gradient[j] = slope * (Elementary.sigmoid(outputs[j]) - targets[j])
    }
  }
}
