/// f(z) = tanh z, f′(z) = 1 − a²
struct HyperbolicTangent: Bend {
  func value(_ z: Double) -> Double { Elementary.tanh(z) }
  func slope(z: Double, a: Double) -> Double { 1 - a * a }
}
