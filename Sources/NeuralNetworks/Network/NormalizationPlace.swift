/// Where a batch normalization's parameters and statistics lie.
struct NormalizationPlace {
  let rule: BatchNormalization
  let scales: Int
  let shifts: Int
  /// Means, then variances.
  let statistics: Int
  let channels: Int
  /// Numbers of one example that share a channel.
  let plane: Int
}

/// γ, β and the μ, σ² in force, per channel.
struct NormalizationView {
  let place: NormalizationPlace
  let gamma: Vector
  let beta: Vector
  let mean: Vector
  let variance: Vector

  /// 1 / √(σ² + ε)
  func inverseDeviation(_ c: Int) -> Double {
    1 / (variance[c] + place.rule.epsilon).squareRoot()
  }
}
