/// Columns shifted and stretched to a common size, so that one learning rate suits all.
///
///     scaled = (x − offset) / scale      x = scaled · scale + offset
///
/// Offsets and scales are fitted on the training part alone and then applied to every part: what
/// the other parts look like must not be known during training. A column that is constant keeps
/// scale 1, as in scikit-learn.
public struct Scaling: Equatable, Sendable {
  /// What is taken off each column.
  public let offsets: [Double]
  /// What each column is divided by then.
  public let scales: [Double]

  /// - Precondition: As many offsets as scales, no scale 0.
  public init(offsets: [Double], scales: [Double]) {
    precondition(offsets.count == scales.count && !scales.contains(0))
    self.offsets = offsets
    self.scales = scales
  }

  /// How offsets and scales are found.
  public enum Method: String, CaseIterable, Equatable, Sendable {
    /// Mean 0 and deviation 1; see `Scaling.standard(fitting:)`.
    case standard
    /// From 0 to 1; see `Scaling.minMax(fitting:)`.
    case minMax = "minmax"
  }

  /// The scaling of a method, fitted to the columns of a matrix.
  public init(_ method: Method, fitting matrix: Matrix) {
    switch method {
    case .standard: self = .standard(fitting: matrix)
    case .minMax: self = .minMax(fitting: matrix)
    }
  }

  /// Mean 0 and deviation 1: offset = Σx/n, scale = √(Σ(x − mean)²/n).
  ///
  /// The deviation is the population's (divided by n, not n − 1), as scikit-learn's
  /// `StandardScaler`.
  public static func standard(fitting matrix: Matrix) -> Scaling {
    fitted(matrix) { column in
      let n = Double(column.count)
      let mean = column.reduce(0, +) / n
      let squares = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      guard squares.isFinite, squares >= .leastNormalMagnitude else { return extreme(column) }
      return (mean, (squares / n).squareRoot())
    }
  }

  /// The same where squares leave the range of a Double: with x = m · y, m = max |x|, the mean is m · mean(y), and
  /// with the distances d from it = k · e, k = max |d|, the deviation is k · √(Σe²/n).
  private static func extreme(_ column: [Double]) -> (offset: Double, scale: Double) {
    let n = Double(column.count)
    let largest = column.reduce(0) { max($0, $1.magnitude) }
    let mean = column.reduce(0) { $0 + $1 / largest } / n * largest
    let farthest = column.reduce(0) { max($0, ($1 - mean).magnitude) }
    let squares = column.reduce(0) { sum, x in
      let distance = (x - mean) / farthest
      return sum + distance * distance
    }
    return (mean, farthest * (squares / n).squareRoot())
  }

  /// Smallest 0 and largest 1: offset = min, scale = max − min, as scikit-learn's `MinMaxScaler`.
  public static func minMax(fitting matrix: Matrix) -> Scaling {
    fitted(matrix) { column in
      let (low, high) = (column.min()!, column.max()!)
      return (low, high - low)
    }
  }

  /// - Precondition: As many columns as were fitted.
  public func apply(_ matrix: Matrix) -> Matrix {
    map(matrix) { ($0 - offsets[$1]) / scales[$1] }
  }

  /// Undoes `apply`, up to rounding.
  public func invert(_ matrix: Matrix) -> Matrix {
    map(matrix) { $0 * scales[$1] + offsets[$1] }
  }

  private func map(_ matrix: Matrix, _ change: (Double, Int) -> Double) -> Matrix {
    precondition(matrix.columns == offsets.count)
    var result = matrix
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns {
        result[row, column] = change(matrix[row, column], column)
      }
    }
    return result
  }

  private static func fitted(
    _ matrix: Matrix, _ fit: ([Double]) -> (offset: Double, scale: Double)
  ) -> Scaling {
    let fits = (0..<matrix.columns).map { index in
      let column = matrix.column(index)
      guard let first = column.first else { return (offset: 0.0, scale: 1.0) }
      // Told apart by comparing: the deviation of equal numbers need not round to 0.
      if column.allSatisfy({ $0 == first }) { return (first, 1) }
      let (offset, scale) = fit(column)
      return (offset, scale > 0 && scale.isFinite ? scale : 1)
    }
    return Scaling(offsets: fits.map(\.offset), scales: fits.map(\.scale))
  }
}
