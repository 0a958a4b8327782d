/// f(z) = ln(1 + e^z), f′(z) = σ(z)
///
/// True for every z; PyTorch's becomes the identity above 20.
struct Softplus: Bend {
  func value(_ z: Double) -> Double { Elementary.softplus(z) }
  func slope(z: Double, a: Double) -> Double { Elementary.sigmoid(z) }
}
