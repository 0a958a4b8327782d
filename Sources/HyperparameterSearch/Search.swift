import NeuralNetworks

/// A search for the hyperparameters with the smallest loss, one trial at a time.
///
/// `ask` says what to try next and `tell` says how it went, so that whoever trains decides when,
/// and each trial can be drawn as it comes:
///
///     while let trial = search.ask() {
///       search.tell(trial.number, loss: train(with: trial.values))
///     }
///
/// The whole search is a value: the same seed and the same answers give the same trials.
public struct Search: Equatable, Sendable {
  /// How the next trial is chosen.
  public enum Strategy: Equatable, Sendable {
    /// Every combination, `steps` values for each range that is a continuum or longer than that.
    case grid(steps: Int)
    /// Points drawn evenly. (Bergstra and Bengio 2012: better than a grid where few parameters
    /// matter, because no two trials share a value.)
    case random
    /// Some random points, then always the point of largest expected improvement.
    case bayesian(BayesianProposal = BayesianProposal())
  }

  /// What may be turned.
  public let space: SearchSpace
  /// How trials are chosen.
  public let strategy: Strategy
  /// How many trials there will be.
  public let budget: Int
  /// Every trial asked for so far.
  public private(set) var trials: [Trial] = []
  private var generator: Generator

  /// The most trials a search may have.
  public static let limit = 100_000

  /// - Parameter budget: How many trials; nil is the whole grid, or 25.
  /// - Throws: ``SearchError`` for sizes that are not positive or too large.
  public init(
    _ space: SearchSpace, _ strategy: Strategy, budget: Int? = nil, seed: UInt64 = 1
  ) throws(SearchError) {
    self.space = space
    self.strategy = strategy
    generator = Generator(seed: seed)
    if let budget, budget < 1 { throw .notPositive(what: "trials", value: budget) }
    if case .grid(let steps) = strategy {
      guard steps > 0 else { throw .notPositive(what: "steps", value: steps) }
      let size = GridOrder(space, steps: steps).count
      self.budget = min(budget ?? size, size)
    } else {
      self.budget = budget ?? 25
    }
    guard self.budget <= Self.limit else { throw .tooManyTrials(limit: Self.limit) }
  }

  /// The next trial, or nil when the budget is used up.
  public mutating func ask() -> Trial? {
    guard trials.count < budget else { return nil }
    let trial = Trial(number: trials.count + 1, point: nextPoint(), in: space)
    trials.append(trial)
    return trial
  }

  /// - Precondition: The trial was asked for.
  public mutating func tell(_ number: Int, loss: Double) {
    precondition(trials.indices.contains(number - 1))
    trials[number - 1].loss = loss
  }

  /// The trial with the smallest finite loss; of equals the first.
  public var best: Trial? {
    trials.filter { $0.loss?.isFinite ?? false }.min { $0.loss! < $1.loss! }
  }

  /// What a Bayesian search makes of the whole space after the trials told so far; nil before two
  /// of them have finite losses, and for other strategies.
  public var model: SurrogateModel? {
    guard case .bayesian(let proposal) = strategy else { return nil }
    return proposal.model(of: trials, in: space)
  }

  private mutating func nextPoint() -> [Double] {
    switch strategy {
    case .grid(let steps): GridOrder(space, steps: steps).point(trials.count)
    case .random: space.randomPoint(&generator)
    case .bayesian(let proposal): proposal.point(after: trials, in: space, &generator)
    }
  }
}

extension SearchSpace {
  /// Each fraction drawn evenly from 0...1.
  func randomPoint(_ generator: inout Generator) -> [Double] {
    parameters.map { _ in generator.uniform() }
  }
}

/// One setting of the hyperparameters, and how well it did once that is known.
public struct Trial: Equatable, Sendable {
  /// Counted from 1 in the order they were asked for.
  public var number: Int
  /// Its place in the search space: a fraction in 0...1 for each hyperparameter.
  public var point: [Double]
  /// The value of each hyperparameter by name.
  public var values: [String: Hyperparameter.Value]
  /// What came out; nil until told. A training that diverged may say ∞ or NaN.
  public var loss: Double?

  init(number: Int, point: [Double], in space: SearchSpace) {
    self.number = number
    self.point = point
    values = space.values(at: point)
  }
}
