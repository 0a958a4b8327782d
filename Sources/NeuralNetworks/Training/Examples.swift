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
