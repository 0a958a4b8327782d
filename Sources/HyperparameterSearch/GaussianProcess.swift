import NeuralNetworks

/// A guess at a function from a few of its values, with the doubt that remains at every place.
///
///     K = k(X, X) + σₙ² I          α = K⁻¹ y
///     mean(x) = k(x, X) α          variance(x) = k(x, x) − k(x, X) K⁻¹ k(X, x)
///
/// Rasmussen and Williams (2006), algorithm 2.1. The function is expected around 0 with deviation 1
/// before anything is known: standardise the values first.
public struct GaussianProcess: Equatable, Sendable {
  /// Where the values are known.
  public let points: [[Double]]
  /// How alike values at two places are expected to be.
  public let covariance: Covariance
  private let root: Cholesky
  private let weights: [Double]
  /// How well the covariance explains the values: −½ yᵀα − ½ ln det K − n/2 ln 2π.
  public let logMarginalLikelihood: Double

  /// - Parameter noise: σₙ², the variance of the values around the function. It also keeps K
  ///   invertible when two points are the same.
  /// - Returns: nil if K is singular as far as rounding lets one see.
  /// - Precondition: As many points as values.
  public init?(points: [[Double]], values: [Double], covariance: Covariance, noise: Double) {
    precondition(points.count == values.count)
    var matrix = points.map { a in points.map { covariance(a, $0) } }
    for i in points.indices { matrix[i][i] += noise }
    guard let root = Cholesky(matrix) else { return nil }
    self.points = points
    self.covariance = covariance
    self.root = root
    weights = root.solve(values)
    let fit = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    logMarginalLikelihood =
      -0.5 * fit - 0.5 * root.logDeterminant - 0.5 * Double(values.count) * logOfTwoPi
  }

  /// What is expected at a place, and the deviation that it may have from that.
  public func posterior(at point: [Double]) -> (mean: Double, deviation: Double) {
    let shared = points.map { covariance(point, $0) }
    let mean = zip(shared, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let explained = root.solveLower(shared).reduce(0) { $0 + $1 * $1 }
    return (mean, max(covariance(point, point) - explained, 0).squareRoot())
  }
}

private let logOfTwoPi = 1.8378770664093454835606594728112

/// How alike the values at two places are expected to be, from their distance d: 1 at the same
/// place, towards 0 far apart.
///
///     squared exponential (RBF):  exp(−d² / 2ℓ²)
///     Matérn 5/2:                 (1 + s + s²/3) exp(−s),   s = √5 d / ℓ
///
/// ℓ is the length over which things change. Rasmussen and Williams, Gaussian Processes for Machine
/// Learning (2006), equations 4.9 and 4.17; scikit-learn's `RBF(ℓ)` and `Matern(ℓ, nu=2.5)`.
public enum Covariance: Equatable, Sendable {
  /// exp(−d² / 2ℓ²)
  case squaredExponential(length: Double)
  /// (1 + s + s²/3) exp(−s), s = √5 d / ℓ
  case matern52(length: Double)

  func callAsFunction(_ a: [Double], _ b: [Double]) -> Double {
    var squared = 0.0
    for (a, b) in zip(a, b) { squared += (a - b) * (a - b) }
    switch self {
    case .squaredExponential(let length):
      return Elementary.exp(-squared / (2 * length * length))
    case .matern52(let length):
      let s = (5 * squared).squareRoot() / length
      return (1 + s + s * s / 3) * Elementary.exp(-s)
    }
  }

  /// The same kind with another length.
  func with(length: Double) -> Covariance {
    switch self {
    case .squaredExponential: .squaredExponential(length: length)
    case .matern52: .matern52(length: length)
    }
  }
}
