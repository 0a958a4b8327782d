/// One path of `Layer.branches`.
public struct Branch: Equatable, Sendable {
  /// The features this path sees; nil for all of them.
  public var columns: Range<Int>?
  /// The layers of the path, first to last.
  public var layers: [Layer]

  /// A path.
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

extension NetworkBuilder {
  /// Paths side by side, each from its columns of the input to its columns of the result.
  mutating func append(_ branches: [Branch], to input: Slot) throws(ExperimentError) -> Slot {
    guard !branches.isEmpty else { throw .noLayers }
    var (ends, joins) = ([Slot](), [Int]())
    for (i, branch) in branches.enumerated() {
      let start = try slice(branch, of: input, isLast: i == branches.count - 1)
      ends.append(try append(branch.layers, to: start))
      joins.append(stages.count)
    }
    return try join(ends, after: joins)
  }

  private mutating func slice(
    _ branch: Branch, of input: Slot, isLast: Bool
  ) throws(ExperimentError) -> Slot {
    let columns = branch.columns ?? 0..<input.features
    guard columns.lowerBound >= 0, columns.upperBound <= input.features, !columns.isEmpty else {
      throw .branchOutOfRange(layer: layer, columns: columns, features: input.features)
    }
    let shape = branch.columns == nil ? input.shape : Shape(features: columns.count)
    return try append(
      .slice(from: columns.lowerBound, isLast: isLast), from: input, shape: shape)
  }

  /// Each path's end is followed by a stage that puts it into its columns of the result.
  private mutating func join(
    _ ends: [Slot], after places: [Int]
  ) throws(ExperimentError) -> Slot {
    let total = ends.reduce(0) { $0 + $1.features }
    let result = try slot(Shape(features: total), isLearned: ends.contains { $0.isLearned })
    var column = 0
    for (i, end) in ends.enumerated() {
      let stage = Stage(
        operation: .join(at: column), input: end, output: result, layer: layer,
        isSkippedBackward: !end.isLearned)
      stages.insert(stage, at: places[i] + i)
      column += end.features
    }
    return result
  }
}
