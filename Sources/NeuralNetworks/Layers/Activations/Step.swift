/// f(z) = 1 for z ≥ 0 (or z > 0, as `condition` says), else 0; f′(z) = 0
struct Step: Bend {
  let condition: StepCondition

  @inline(__always)
  func value<V: Lanes>(_ z: V) -> V {
    let (zero, one) = (V(repeating: 0), V(repeating: 1))
    return switch condition {
    case .atLeastZero: zero.replacing(with: one, where: z.isNotBelow(0))
    case .aboveZero: zero.replacing(with: one, where: z.isAbove(0))
    }
  }

  func slope<V: Lanes>(z: V, a: V) -> V { V(repeating: 0) }
}
