/// f(z) = 1 / (1 + e^−z), f′(z) = a · (1 − a)
struct Logistic: Bend {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { Elementary.sigmoid(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V { a * (1 - a) }
}
