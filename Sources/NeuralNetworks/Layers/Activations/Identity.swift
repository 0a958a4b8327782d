/// f(z) = z, f′(z) = 1
struct Identity: Bend {
  func value<V: Lanes>(_ z: V) -> V { z }
  func slope<V: Lanes>(z: V, a: V) -> V { V(repeating: 1) }
}
