/// f(z) = z · Φ(z), f′(z) = Φ(z) + z · φ(z), with Φ(z) = ½ (1 + erf(z/√2)) and φ(z) = e^(−z²/2)/√2π
///
/// The exact form, PyTorch's default, not the tanh approximation. (Hendrycks and Gimpel 2016.)
struct GELU: Bend {
  func value(_ z: Double) -> Double { z * Self.share(z) }

  func slope(z: Double, a: Double) -> Double {
    Self.share(z) + z * (Self.inverseRootTwoPi * Elementary.exp(-0.5 * z * z))
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
