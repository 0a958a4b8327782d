/// f(z) = 1 / (1 + e^−z), f′(z) = a · (1 − a)
struct Logistic: Bend {
  func value(_ z: Double) -> Double { Elementary.sigmoid(z) }
  func slope(z: Double, a: Double) -> Double { a * (1 - a) }
}
