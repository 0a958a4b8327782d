/// f(z) = 1 for z ≥ 0 (or z > 0, as `condition` says), else 0; f′(z) = 0
struct Step: Bend {
  let condition: StepCondition

  func value(_ z: Double) -> Double {
    switch condition {
    case .atLeastZero: z >= 0 ? 1 : 0
    case .aboveZero: z > 0 ? 1 : 0
    }
  }

  func slope(z: Double, a: Double) -> Double { 0 }
}
