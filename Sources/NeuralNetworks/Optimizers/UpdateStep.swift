/// What an update rule works on: w, g and the rule's memory, all of one length.
struct UpdateStep {
  /// w, changed in place.
  let parameters: Vector
  /// g = ∂L/∂w
  let gradients: Vector
  /// The rule's first memory (v, s or m), changed in place.
  let first: Vector
  /// The rule's second memory.
  let second: Vector
  /// The learning rate of this step, the schedule included.
  let rate: Double
  /// t, counted from 1.
  let count: Int
}
