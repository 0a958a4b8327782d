/// Where the numbers between two stages lie: `features` for each example of a batch.
struct Slot: Equatable {
  /// Numbers per example that come before this slot in a workspace.
  let offset: Int
  let shape: Shape
  let features: Int
  /// False where no parameter has had a say: at the data. Nobody needs a gradient there.
  let isLearned: Bool

  init(offset: Int, shape: Shape, isLearned: Bool) {
    self.offset = offset
    self.shape = shape
    self.features = shape.count
    self.isLearned = isLearned
  }
}
