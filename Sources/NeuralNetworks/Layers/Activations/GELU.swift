/// f(z) = z · Φ(z), f′(z) = Φ(z) + z · φ(z), with Φ(z) = ½ (1 + erf(z/√2)) and φ(z) = e^(−z²/2)/√2π
///
/// The exact form, PyTorch's default, not the tanh approximation. (Hendrycks and Gimpel 2016.)
struct GELU: Bend {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { z * share(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    share(z) + z * (inverseRootTwoPi * Elementary.exp(-0.5 * (z * z)))
  }

  /// Φ(z)
  @inline(__always)
  private func share<V: Lanes>(_ z: V) -> V {
    0.5 * (1 + Elementary.erf(inverseRootTwo * z))
  }

  /// 1/√2
  private var inverseRootTwo: Double { 0x1.6a09e667f3bcdp-1 }
  /// 1/√(2π)
  private var inverseRootTwoPi: Double { 0x1.9884533d43651p-2 }
}
