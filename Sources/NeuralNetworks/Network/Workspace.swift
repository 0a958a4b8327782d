/// The numbers of one batch on its way through a network, and their gradients on the way back.
///
/// Made once and used for every step, so that a step takes no memory.
final class Workspace {
  /// The largest batch.
  let capacity: Int
  private let values: UnsafeMutablePointer<Double>
  private let slopes: UnsafeMutablePointer<Double>
  /// Means and variances of the batch, laid out like the running ones.
  let batchStatistics: Vector
  /// Room for the largest weight matrix turned on its side.
  let turned: UnsafeMutablePointer<Double>
  /// The batch: numbers that are not copied in here but read where they lie.
  var inputs: UnsafeMutablePointer<Double>

  init(_ network: Network, capacity: Int) {
    self.capacity = capacity
    let size = network.featuresPerExample * capacity
    values = .allocate(capacity: max(size, 1))
    slopes = .allocate(capacity: max(size, 1))
    values.initialize(repeating: 0, count: size)
    slopes.initialize(repeating: 0, count: size)
    inputs = values
    turned = .allocate(capacity: network.largestTurned)
    let statistics = UnsafeMutablePointer<Double>.allocate(capacity: network.statisticsCount + 1)
    statistics.initialize(repeating: 0, count: network.statisticsCount + 1)
    batchStatistics = Vector(base: statistics, count: network.statisticsCount)
  }

  deinit {
    values.deallocate()
    slopes.deallocate()
    turned.deallocate()
    batchStatistics.base.deallocate()
  }

  /// What lies in a slot, for a batch of so many examples.
  func values(_ slot: Slot, _ count: Int) -> Rows {
    let base = slot.offset == 0 ? inputs : values + slot.offset * capacity
    return Rows(base: base, rows: count, columns: slot.features)
  }

  /// ∂L/∂ what lies in a slot.
  func slopes(_ slot: Slot, _ count: Int) -> Rows {
    Rows(base: slopes + slot.offset * capacity, rows: count, columns: slot.features)
  }
}
