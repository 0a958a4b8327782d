/// By how much a normally distributed loss is expected to fall below the best so far.
///
///     EI = E[max(best − f, 0)] = (best − μ) Φ(z) + σ φ(z),   z = (best − μ) / σ
///
/// φ and Φ are the density and the distribution function of the standard normal. Without doubt
/// (σ = 0) it is max(best − μ, 0). Jones, Schonlau and Welch, Efficient Global Optimization (1998),
/// equation 15.
public func expectedImprovement(mean: Double, deviation: Double, best: Double) -> Double {
  let gain = best - mean
  guard deviation > 0 else { return max(gain, 0) }
  let z = gain / deviation
  let density = Elementary.exp(-z * z / 2) * inverseRootOfTwoPi
  let distribution = (1 + Elementary.erf(z * rootOfHalf)) / 2
  return max(gain * distribution + deviation * density, 0)
}

private let inverseRootOfTwoPi = 0.39894228040143267793994605993438
private let rootOfHalf = 0.70710678118654752440084436210485
