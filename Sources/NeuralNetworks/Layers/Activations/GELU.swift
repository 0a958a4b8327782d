/// f(z) = z · Φ(z), f′(z) = Φ(z) + z · φ(z), with Φ(z) = ½ (1 + erf(z/√2)) and φ(z) = e^(−z²/2)/√2π
///
/// The exact form, PyTorch's default, not the tanh approximation. (Hendrycks and Gimpel 2016.)
enum GELU {
  static func forward(_ z: Vector, into a: Vector) {
    for i in 0..<z.count { a[i] = z[i] * share(z[i]) }
  }

  static func backward(_ z: Vector, upstream: Vector, into gradient: Vector) {
    for i in 0..<z.count { gradient[i] = upstream[i] * slope(z[i]) }
  }

  /// f′(z)
  static func slope(_ z: Double) -> Double {
    share(z) + z * (inverseRootTwoPi * Elementary.exp(-0.5 * (z * z)))
  }

  /// Φ(z)
  private static func share(_ z: Double) -> Double {
    0.5 * (1 + Elementary.erf(z * inverseRootTwo))
  }

  /// 1/√2
  private static let inverseRootTwo = 0x1.6a09e667f3bcdp-1
  /// 1/√(2π)
  private static let inverseRootTwoPi = 0x1.9884533d43651p-2
}
