import NeuralNetworks

/// The triangular root of a symmetric positive definite matrix.
///
///     A = L Lᵀ,   L lower triangular
///     Lⱼⱼ = √(Aⱼⱼ − Σₖ Lⱼₖ²)     Lᵢⱼ = (Aᵢⱼ − Σₖ Lᵢₖ Lⱼₖ) / Lⱼⱼ     (k < j)
///
/// Golub and Van Loan, Matrix Computations, section 4.2. Rows of L are as long as they are not zero.
struct Cholesky: Equatable, Sendable {
  private(set) var lower: [[Double]] = []

  /// Nil if the matrix is not positive definite as far as rounding lets one see.
  init?(_ matrix: [[Double]]) {
    for i in matrix.indices {
      var row: [Double] = []
      for j in 0..<i { row.append((matrix[i][j] - dot(row, lower[j], j)) / lower[j][j]) }
      let pivot = matrix[i][i] - dot(row, row, i)
      guard pivot > 0 else { return nil }
      lower.append(row + [pivot.squareRoot()])
    }
  }

  /// y with L y = b, from the top down.
  func solveLower(_ b: [Double]) -> [Double] {
    var y: [Double] = []
    for i in lower.indices { y.append((b[i] - dot(lower[i], y, i)) / lower[i][i]) }
    return y
  }

  /// x with A x = b: L y = b, then Lᵀ x = y from the bottom up.
  func solve(_ b: [Double]) -> [Double] {
    var x = solveLower(b)
    for i in lower.indices.reversed() {
      for k in lower.indices where k > i { x[i] -= lower[k][i] * x[k] }
      x[i] /= lower[i][i]
    }
    return x
  }

  /// ln det A = 2 Σ ln Lᵢᵢ
  var logDeterminant: Double {
    2 * lower.indices.reduce(0) { $0 + Elementary.log(lower[$1][$1]) }
  }
}

/// The sum of the first `count` products.
private func dot(_ a: [Double], _ b: [Double], _ count: Int) -> Double {
  var sum = 0.0
  for k in 0..<count { sum += a[k] * b[k] }
  return sum
}
