/// The numbers of one batch on its way through a network, and their gradients on the way back.
///
/// Made once and used for every step, so that a step takes no memory.
final class Workspace {
  /// The largest batch.
  let capacity: Int
  private let values: UnsafeMutablePointer<Double>
  private let slopes: UnsafeMutablePointer<Double>
  private let size: Int
  /// The batch: numbers that are not copied in here but read where they lie.
  var inputs: UnsafeMutablePointer<Double>

  init(_ network: Network, capacity: Int) {
    self.capacity = capacity
    size = network.featuresPerExample * capacity
    values = .allocate(capacity: max(size, 1))
    slopes = .allocate(capacity: max(size, 1))
    values.initialize(repeating: 0, count: size)
    slopes.initialize(repeating: 0, count: size)
    inputs = values
  }

  deinit {
    values.deallocate()
    slopes.deallocate()
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
