/// f(z) = z · σ(z), f′(z) = σ(z) · (1 + z · σ(−z)). (Elfwing et al. 2018; also called swish.)
///
/// σ(−z) stands for 1 − σ(z), which would cancel for large z.
struct SiLU: Bend {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { z * Elementary.sigmoid(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    Elementary.sigmoid(z) * (1 + z * Elementary.sigmoid(0 - z))
  }
}
