/// f(z) = max(0, z), f′(z) = 1 for z > 0, else 0 (0 at 0, as in PyTorch)
struct ReLU: Bend {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { z.replacing(with: 0.0, where: z.isBelow(0)) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V {
    V(repeating: 0).replacing(with: 1.0, where: z.isAbove(0))
  }
}
