/// f(z) = z for z > 0, else α · (e^z − 1); f′(z) = 1 for z > 0, else a + α. (Clevert et al. 2016.)
struct ELU: Bend {
  /// α
  let alpha: Double

  func value(_ z: Double) -> Double { z > 0 ? z : alpha * Elementary.expm1(z) }
  func slope(z: Double, a: Double) -> Double { z > 0 ? 1 : alpha * Elementary.exp(z) }
}
