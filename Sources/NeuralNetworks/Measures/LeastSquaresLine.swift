/// The straight line with the smallest mean squared error, in closed form.
///
///     y = slope · x + intercept
///     slope = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)²     intercept = ȳ − slope · x̄
///
/// What gradient descent on one linear unit must come to: slope is its weight, intercept its bias.
public struct LeastSquaresLine: Equatable, Sendable {
  public private(set) var slope: Double
  public private(set) var intercept: Double
  public private(set) var rSquared: Double

  /// Nil if all x are equal (or there is no point): every slope would do.
  ///
  /// - Precondition: As many x as y.
  public init?(x: [Double], y: [Double]) {
    precondition(x.count == y.count)
    guard let first = x.first, !x.allSatisfy({ $0 == first }) else { return nil }
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (products, squares) = (0.0, 0.0)
    for (x, y) in zip(x, y) {
      products += (x - meanX) * (y - meanY)
      squares += (x - meanX) * (x - meanX)
    }
    let (a, b) = (products / squares, meanY - products / squares * meanX)
    (slope, intercept) = (a, b)
    rSquared = RegressionScore(predictions: x.map { a * $0 + b }, targets: y).rSquared
  }

  public func callAsFunction(_ x: Double) -> Double { slope * x + intercept }
}
