/// f(z) = max(0, z), f′(z) = 1 for z > 0, else 0 (0 at 0, as in PyTorch)
struct ReLU: Bend {
  func value(_ z: Double) -> Double { z < 0 ? 0 : z }
  func slope(z: Double, a: Double) -> Double { z > 0 ? 1 : 0 }
}
