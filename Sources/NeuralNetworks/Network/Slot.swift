/// Where the numbers between two stages lie: `features` for each example of a batch.
struct Slot: Equatable {
  /// Numbers per example that come before this slot in a workspace.
  let offset: Int
  let shape: Shape
  let features: Int

  init(offset: Int, shape: Shape) {
    self.offset = offset
    self.shape = shape
    self.features = shape.count
  }
}
