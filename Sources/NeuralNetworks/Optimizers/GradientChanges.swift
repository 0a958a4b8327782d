extension Penalty {
  /// g ← g + l1 · sign(w) + l2 · w
  func add(to gradients: Vector, _ parameters: Vector, _ blocks: [ParameterBlock]) {
    for block in blocks where includesBiases || block.kind == .weights {
      for i in block.offset..<block.offset + block.count {
        let w = parameters[i]
        let sign: Double = w > 0 ? 1 : w < 0 ? -1 : 0
        gradients[i] = gradients[i] + (l1 * sign + l2 * w)
      }
    }
  }
}

extension Clipping {
  func clip(_ gradients: Vector) {
    switch self {
    case .norm(let limit): gradients.clip(norm: limit)
    case .value(let limit):
      for i in 0..<gradients.count { gradients[i] = min(max(gradients[i], -limit), limit) }
    }
  }
}

extension Vector {
  /// ‖x‖ = √Σ xᵢ²
  var norm: Double {
    var sum = 0.0
    for i in 0..<count { sum += self[i] * self[i] }
    return sum.squareRoot()
  }

  /// x ← x · min(1, limit / (‖x‖ + 10⁻⁶))
  fileprivate func clip(norm limit: Double) {
    let factor = limit / (norm + 1e-6)
    guard factor < 1 else { return }
    for i in 0..<count { self[i] = self[i] * factor }
  }
}
