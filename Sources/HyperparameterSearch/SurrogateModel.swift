import NeuralNetworks

/// The loss over the whole search space, guessed from the trials so far.
///
/// A Gaussian process over the standardised losses. A diverged trial counts as the worst loss that
/// was finite, so that the search keeps away from it without being blinded by ∞.
public struct SurrogateModel: Equatable, Sendable {
  private let space: SearchSpace
  private let process: GaussianProcess
  private let scaling: Scaling
  private let best: Double

  init?(_ points: [[Double]], _ losses: [Double], in space: SearchSpace, proposal: BayesianProposal)
  {
    let column = Matrix(rows: losses.count, columns: 1, elements: losses)
    let scaling = Scaling.standard(fitting: column)
    let values = scaling.apply(column).elements
    let places = points.map(space.coordinates)
    let processes = proposal.lengths.compactMap { length in
      GaussianProcess(
        points: places, values: values, covariance: proposal.covariance.with(length: length),
        noise: proposal.noise)
    }
    guard
      let process = processes.max(by: { $0.logMarginalLikelihood < $1.logMarginalLikelihood }),
      let best = values.min()
    else { return nil }
    (self.space, self.process, self.scaling, self.best) = (space, process, scaling, best)
  }

  /// The loss expected at a point of the search space, and its deviation, in the units of the loss.
  public func posterior(at point: [Double]) -> (mean: Double, deviation: Double) {
    let (mean, deviation) = process.posterior(at: space.coordinates(of: point))
    return (mean * scaling.scales[0] + scaling.offsets[0], deviation * scaling.scales[0])
  }

  /// How far below the best loss so far a trial at this point is expected to come, in the units of
  /// the loss.
  public func expectedImprovement(at point: [Double]) -> Double {
    let (mean, deviation) = process.posterior(at: space.coordinates(of: point))
    return scaling.scales[0]
      * HyperparameterSearch.expectedImprovement(mean: mean, deviation: deviation, best: best)
  }
}
