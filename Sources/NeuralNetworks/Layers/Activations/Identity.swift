/// f(z) = z, f′(z) = 1
struct Identity: Bend {
  func value(_ z: Double) -> Double { z }
  func slope(z: Double, a: Double) -> Double { 1 }
}
