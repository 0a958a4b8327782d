import NeuralNetworks

/// The points of a grid in reading order: the last hyperparameter changes fastest.
struct GridOrder {
  private let ranges: [Hyperparameter.Range]
  /// How many values of each hyperparameter are tried.
  private let sizes: [Int]

  init(_ space: SearchSpace, steps: Int) {
    ranges = space.parameters.map(\.range)
    sizes = ranges.map { range in
      if case .choices(let values) = range { return values.count }
      return min(range.count ?? steps, steps)
    }
  }

  /// How many points there are; `Int.max` if there are more than that.
  var count: Int {
    sizes.reduce(1) { product, size in
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      return overflow ? .max : next
    }
  }

  func point(_ index: Int) -> [Double] {
    var rest = index
    var point: [Double] = []
    for (range, size) in zip(ranges, sizes).reversed() {
      point.append(Self.fraction(rest % size, of: size, in: range))
      rest /= size
    }
    return point.reversed()
  }

  /// Both ends of a continuum and equal steps between; the middle if there is one step. Of single
  /// values the middle of each part, so that rounding cannot reach a neighbour.
  private static func fraction(_ step: Int, of size: Int, in range: Hyperparameter.Range) -> Double
  {
    if let count = range.count {
      let value = size == 1 ? (count - 1) / 2 : step * (count - 1) / (size - 1)
      return (Double(value) + 0.5) / Double(count)
    }
    return size == 1 ? 0.5 : Double(step) / Double(size - 1)
  }
}
