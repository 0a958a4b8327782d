/// How alike the values at two places are expected to be, from their distance d: 1 at the same
/// place, towards 0 far apart.
///
///     squared exponential (RBF):  exp(−d² / 2ℓ²)
///     Matérn 5/2:                 (1 + s + s²/3) exp(−s),   s = √5 d / ℓ
///
/// ℓ is the length over which things change. Rasmussen and Williams, Gaussian Processes for Machine
/// LearningRule (2006), equations 4.9 and 4.17; scikit-learn's `RBF(ℓ)` and `Matern(ℓ, nu=2.5)`.
public enum Kernel: Equatable, Sendable {
  case squaredExponential(length: Double)
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
  func with(length: Double) -> Kernel {
    switch self {
    case .squaredExponential: .squaredExponential(length: length)
    case .matern52: .matern52(length: length)
    }
  }
}
