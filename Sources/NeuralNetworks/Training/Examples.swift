/// The data of an experiment where training reads it: never changed, shared by all copies.
final class Examples: @unchecked Sendable {
  let count: Int
  let columns: Int
  let targetColumns: Int
  let inputs: UnsafeMutablePointer<Double>
  let targets: UnsafeMutablePointer<Double>
  /// How much each example counts; nil for all alike.
  let weights: UnsafeMutablePointer<Double>?

  init(_ dataset: Dataset, weights: [Double]?) {
    count = dataset.count
    columns = dataset.inputs.columns
    targetColumns = dataset.targets.columns
    inputs = Self.copy(dataset.inputs.elements)
    targets = Self.copy(dataset.targets.elements)
    self.weights = weights.map(Self.copy)
  }

  deinit {
    inputs.deallocate()
    targets.deallocate()
    weights?.deallocate()
  }

  private static func copy(_ numbers: [Double]) -> UnsafeMutablePointer<Double> {
    let copy = UnsafeMutablePointer<Double>.allocate(capacity: max(numbers.count, 1))
    for i in 0..<numbers.count { (copy + i).initialize(to: numbers[i]) }
    return copy
  }
}

/// The examples of one step: windows on inputs, targets and weights.
struct Batch {
  let inputs: Rows
  let targets: Rows
  let weights: UnsafeMutablePointer<Double>?

  var count: Int { inputs.rows }

  /// wₙ
  func weight(_ n: Int) -> Double { weights?[n] ?? 1 }

  /// Σ wₙ
  var totalWeight: Double {
    guard let weights else { return Double(count) }
    var sum = 0.0
    for n in 0..<count { sum += weights[n] }
    return sum
  }
}

extension Examples {
  /// Neighbouring examples, read where they lie.
  @inline(__always)
  func batch(_ range: Range<Int>) -> Batch {
    Batch(
      inputs: Rows(
        base: inputs + range.lowerBound * columns, rows: range.count, columns: columns),
      targets: Rows(
        base: targets + range.lowerBound * targetColumns, rows: range.count,
        columns: targetColumns),
      weights: weights.map { $0 + range.lowerBound })
  }
}

/// Room for the examples of a step that lie scattered in the data.
final class BatchBuffer {
  private let inputs: UnsafeMutablePointer<Double>
  private let targets: UnsafeMutablePointer<Double>
  private let weights: UnsafeMutablePointer<Double>

  init(_ examples: Examples, capacity: Int) {
    inputs = .allocate(capacity: max(capacity * examples.columns, 1))
    targets = .allocate(capacity: max(capacity * examples.targetColumns, 1))
    weights = .allocate(capacity: max(capacity, 1))
  }

  deinit {
    inputs.deallocate()
    targets.deallocate()
    weights.deallocate()
  }

  /// The examples with these row numbers, put side by side.
  func gather(_ examples: Examples, _ indices: ArraySlice<Int>) -> Batch {
    let (width, depth) = (examples.columns, examples.targetColumns)
    for n in 0..<indices.count {
      let row = indices[indices.startIndex + n]
      (inputs + n * width).update(from: examples.inputs + row * width, count: width)
      (targets + n * depth).update(from: examples.targets + row * depth, count: depth)
      if let given = examples.weights { weights[n] = given[row] }
    }
    return Batch(
      inputs: Rows(base: inputs, rows: indices.count, columns: width),
      targets: Rows(base: targets, rows: indices.count, columns: depth),
      weights: examples.weights == nil ? nil : weights)
  }
}
