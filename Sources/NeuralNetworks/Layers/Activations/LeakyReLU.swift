/// f(z) = z for z > 0, else s · z; f′(z) = 1 for z > 0, else s
struct LeakyReLU: Bend {
  /// s
  let lowerSlope: Double

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { (lowerSlope * z).replacing(with: z, where: z.isAbove(0)) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    V(repeating: lowerSlope).replacing(with: 1.0, where: z.isAbove(0))
  }
}
