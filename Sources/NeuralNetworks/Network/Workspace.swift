/// The numbers of one batch on its way through a network, and their gradients on the way back.
///
/// Made once and used for every step, so that a step takes no memory.
final class Workspace {
  private let values: UnsafeMutablePointer<Double>
  private let slopes: UnsafeMutablePointer<Double>
  private let batchStatistics: Vector
  private let transposed: UnsafeMutablePointer<Double>
  private let room: ConvolutionRoom
  private let capacity: Int

  /// Room for batches of up to `capacity` examples.
  init(_ network: NetworkLayout, capacity: Int) {
    self.capacity = capacity
    // Behind the features a row of ones and room for the last layer; see `SmallNetwork`.
    let rows = network.featuresPerExample + 1 + SmallNetwork.widthLimit
    values = .zeros(rows * capacity)
    slopes = .zeros(rows * capacity)
    (values + network.featuresPerExample * capacity).update(repeating: 1, count: capacity)
    batchStatistics = Vector(
      base: .zeros(network.statisticsCount), count: network.statisticsCount)
    transposed = .zeros(network.largestTransposed)
    room = ConvolutionRoom(
      patches: .zeros(network.largestPatches), kernels: .zeros(network.largestKernels),
      slopes: .zeros(network.largestOutput))
  }

  deinit {
    values.deallocate()
    slopes.deallocate()
    batchStatistics.base.deallocate()
    transposed.deallocate()
    room.patches.deallocate()
    room.kernels.deallocate()
    room.slopes.deallocate()
  }

  /// The workspace for a batch whose inputs lie here. Valid as long as the workspace lives.
  func view(inputs: UnsafeMutablePointer<Double>) -> WorkView {
    WorkView(
      inputs: inputs, values: values, slopes: slopes, capacity: capacity,
      batchStatistics: batchStatistics, transposed: transposed, room: room)
  }
}

/// A window on a workspace and on the inputs of a batch.
struct WorkView {
  /// The batch itself: numbers that are not copied but read where they lie.
  let inputs: UnsafeMutablePointer<Double>
  let values: UnsafeMutablePointer<Double>
  let slopes: UnsafeMutablePointer<Double>
  let capacity: Int
  /// Means and variances of the batch, laid out like the running ones.
  let batchStatistics: Vector
  /// Room for the largest weight matrix transposed.
  let transposed: UnsafeMutablePointer<Double>
  let room: ConvolutionRoom

  /// What lies in a slot, for a batch of so many examples.
  func values(_ slot: Slot, _ count: Int) -> Rows {
    let base = slot.offset == 0 ? inputs : values + slot.offset &* capacity
    return Rows(base: base, rows: count, columns: slot.features)
  }

  /// ∂L/∂ what lies in a slot.
  func slopes(_ slot: Slot, _ count: Int) -> Rows {
    Rows(base: slopes + slot.offset &* capacity, rows: count, columns: slot.features)
  }
}
