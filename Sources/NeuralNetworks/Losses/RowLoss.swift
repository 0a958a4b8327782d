/// A loss of one example: its value and its gradient side by side.
protocol RowLoss {
  /// L(ŷ, y), averaged over outputs where the loss says so.
  func value(_ outputs: Vector, _ targets: Vector) -> Double
  /// scale · ∂L/∂ŷ
  func gradient(_ outputs: Vector, _ targets: Vector, scale: Double, into gradient: Vector)
}
