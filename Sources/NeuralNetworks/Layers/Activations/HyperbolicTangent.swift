/// f(z) = tanh z, f′(z) = 1 − a²
struct HyperbolicTangent: Bend {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { Elementary.tanh(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V { 1 - a * a }
}
