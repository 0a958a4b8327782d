/// f(z) = z for z > 0, else α · (e^z − 1); f′(z) = 1 for z > 0, else α · e^z. (Clevert et al. 2016.)
struct ELU: Bend {
  /// α
  let alpha: Double

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V {
    (alpha * Elementary.expm1(z)).replacing(with: z, where: z.isAbove(0))
  }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    (alpha * Elementary.exp(z)).replacing(with: 1.0, where: z.isAbove(0))
  }
}
