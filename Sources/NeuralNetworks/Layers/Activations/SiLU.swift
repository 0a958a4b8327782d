/// f(z) = z · σ(z), f′(z) = σ(z) · (1 + z · (1 − σ(z))). (Elfwing et al. 2018; also called swish.)
struct SiLU: Bend {
  func value(_ z: Double) -> Double { z * Elementary.sigmoid(z) }

  func slope(z: Double, a: Double) -> Double {
    // 1 − σ(z) = σ(−z), which does not cancel for large z.
    Elementary.sigmoid(z) * (1 + z * Elementary.sigmoid(-z))
  }
}
