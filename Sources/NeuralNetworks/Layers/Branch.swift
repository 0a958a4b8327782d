/// One path of `Layer.branches`.
public struct Branch: Equatable, Sendable {
  /// The features this path sees; nil for all of them.
  public var columns: Range<Int>?
  public var layers: [Layer]

  public init(columns: Range<Int>? = nil, layers: [Layer]) {
    self.columns = columns
    self.layers = layers
  }
}

extension Branch {
  /// y(n, j) = x(n, first + j)
  static func slice(_ x: Rows, from first: Int, into y: Rows) {
    for n in 0..<y.rows {
      for j in 0..<y.columns { y[n, j] = x[n, first + j] }
    }
  }

  /// y(n, first + j) = x(n, j)
  static func join(_ x: Rows, at first: Int, into y: Rows) {
    for n in 0..<x.rows {
      for j in 0..<x.columns { y[n, first + j] = x[n, j] }
    }
  }

  /// ∂L/∂x(n, first + j) += ∂L/∂y(n, j): where a path forks, its gradients add.
  static func addSlice(_ gy: Rows, from first: Int, into gx: Rows) {
    for n in 0..<gy.rows {
      for j in 0..<gy.columns { gx[n, first + j] += gy[n, j] }
    }
  }
}
