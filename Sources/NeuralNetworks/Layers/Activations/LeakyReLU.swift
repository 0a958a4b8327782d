/// f(z) = z for z > 0, else s · z; f′(z) = 1 for z > 0, else s
struct LeakyReLU: Bend {
  /// s
  let lowerSlope: Double

  func value(_ z: Double) -> Double { z > 0 ? z : lowerSlope * z }
  func slope(z: Double, a: Double) -> Double { z > 0 ? 1 : lowerSlope }
}
