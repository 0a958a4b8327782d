/// How far predictions are from the numbers they should have been.
///
///     MAE = Σ|p − y| / n     MSE = Σ(p − y)² / n     RMSE = √MSE
///     R² = 1 − Σ(p − y)² / Σ(y − ȳ)²
///
/// R² is the share of the targets' variance that the predictions explain: 1 is perfect, 0 is no
/// better than always answering the mean, and it has no lower end. If all targets are equal it is
/// 1 for perfect predictions and 0 otherwise, as scikit-learn's `r2_score` (`force_finite`).
public struct RegressionScore: Equatable, Sendable {
  /// MAE, in the units of the targets.
  public private(set) var meanAbsolute: Double
  /// MSE, in squared units of the targets.
  public private(set) var meanSquared: Double
  /// R², without unit.
  public private(set) var rSquared: Double

  /// - Precondition: As many predictions as targets, and at least one.
  public init(predictions: [Double], targets: [Double]) {
    precondition(predictions.count == targets.count && !targets.isEmpty)
    let n = Double(targets.count)
    let mean = targets.reduce(0, +) / n
    var (absolute, squared, spread) = (0.0, 0.0, 0.0)
    for (p, y) in zip(predictions, targets) {
      absolute += (p - y).magnitude
      squared += (p - y) * (p - y)
      spread += (y - mean) * (y - mean)
    }
    meanAbsolute = absolute / n
    meanSquared = squared / n
    let isConstant = targets.allSatisfy { $0 == targets[0] }
    rSquared = isConstant ? (squared == 0 ? 1 : 0) : 1 - squared / spread
  }

  /// In the units of the targets, unlike the mean square.
  public var rootMeanSquared: Double { meanSquared.squareRoot() }
}

/// The straight line with the smallest mean squared error, in closed form.
///
///     y = slope · x + intercept
///     slope = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)²     intercept = ȳ − slope · x̄
///
/// What gradient descent on one linear unit must come to: slope is its weight, intercept its bias.
public struct LeastSquaresLine: Equatable, Sendable {
  /// Units of y per unit of x.
  public private(set) var slope: Double
  /// y at x = 0.
  public private(set) var intercept: Double
  /// R² of the line over its own points; see `RegressionScore`.
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

  /// y of the line at x.
  public func callAsFunction(_ x: Double) -> Double { slope * x + intercept }
}
