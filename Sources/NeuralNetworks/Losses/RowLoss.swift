/// A loss that judges all outputs of an example together.
protocol RowLoss {
  /// L(ŷ, y)
  func value(_ outputs: Vector, _ targets: Vector) -> Double
  /// factor · ∂L/∂ŷ
  func gradient(_ outputs: Vector, _ targets: Vector, factor: Double, into gradient: Vector)
}
