/// How far predictions are from the numbers they should have been.
///
///     MAE = Σ|p − y| / n     MSE = Σ(p − y)² / n     RMSE = √MSE
///     R² = 1 − Σ(p − y)² / Σ(y − ȳ)²
///
/// R² is the share of the targets' variance that the predictions explain: 1 is perfect, 0 is no
/// better than always answering the mean, and it has no lower end. If all targets are equal it is
/// 1 for perfect predictions and 0 otherwise, as scikit-learn's `r2_score` (`force_finite`).
public struct RegressionScore: Equatable, Sendable {
  public private(set) var meanAbsolute: Double
  public private(set) var meanSquared: Double
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
