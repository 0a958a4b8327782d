/// f(z) = ln(1 + e^z), f′(z) = σ(z)
///
/// True for every z; PyTorch's becomes the identity above 20.
struct Softplus: Bend {
  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V { Elementary.softplus(z) }

  @inline(__always)
  func slope<V: Lanes>(z: V, a: V) -> V { Elementary.sigmoid(z) }
}
