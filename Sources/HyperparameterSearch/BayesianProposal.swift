import NeuralNetworks

/// Where to look next, given what is known: the point of largest expected improvement under a
/// Gaussian process fitted to the trials so far.
///
/// Follows Snoek, Larochelle and Adams, Practical Bayesian Optimization of Machine Learning
/// Algorithms (2012), kept small: one length for all hyperparameters, the most likely of a few; and
/// the largest of many random candidates instead of a gradient ascent.
public struct BayesianProposal: Equatable, Sendable {
  /// Random trials before the model is asked.
  public var randomTrials: Int
  /// Random points, of which the best becomes the next trial.
  public var candidates: Int
  /// What the model expects of two points, its length being one of `lengths`.
  public var covariance: Covariance
  /// Lengths tried, as parts of the whole range.
  public var lengths: [Double]
  /// The variance of losses around the model, in units of their own variance.
  public var noise: Double

  /// The usual proposal.
  ///
  /// - Precondition: Some candidates and lengths, and noise > 0.
  public init(
    randomTrials: Int = 5, candidates: Int = 1_000, covariance: Covariance = .matern52(length: 1),
    lengths: [Double] = [0.1, 0.2, 0.4, 0.8, 1.6], noise: Double = 1e-4
  ) {
    precondition(candidates > 0 && !lengths.isEmpty && noise > 0)
    self.randomTrials = randomTrials
    self.candidates = candidates
    self.covariance = covariance
    self.lengths = lengths
    self.noise = noise
  }

  func point(
    after trials: [Trial], in space: SearchSpace, _ generator: inout Generator
  ) -> [Double] {
    guard trials.count >= randomTrials, let model = model(of: trials, in: space) else {
      return space.randomPoint(&generator)
    }
    var best = (point: space.randomPoint(&generator), improvement: -1.0)
    for _ in 0..<candidates {
      let point = space.randomPoint(&generator)
      let improvement = model.expectedImprovement(at: point)
      if improvement > best.improvement { best = (point, improvement) }
    }
    return best.point
  }

  /// What the trials told so far make of the whole space; nil before two of them have finite losses.
  public func model(of trials: [Trial], in space: SearchSpace) -> SurrogateModel? {
    let told = trials.filter { $0.loss != nil }
    let losses = told.compactMap(\.loss)
    guard losses.count(where: \.isFinite) >= 2, let worst = losses.filter(\.isFinite).max() else {
      return nil
    }
    let usable = losses.map { $0.isFinite ? $0 : worst }
    return SurrogateModel(told.map(\.point), usable, in: space, proposal: self)
  }
}

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
