/// A loss that judges every output alone: L = 1/k · Σⱼ l(ŷⱼ, yⱼ) over k outputs, so ∂L/∂ŷⱼ = 1/k ·
/// l′(ŷⱼ, yⱼ).
///
/// Written over `Lanes`, so that the same formula serves one number and several at once, with the
/// same bits.
protocol ElementLoss {
  /// l(ŷ, y)
  func value<V: Lanes>(_ output: V, _ target: V) -> V
  /// l′(ŷ, y) = ∂l/∂ŷ
  func slope<V: Lanes>(_ output: V, _ target: V) -> V
}

extension ElementLoss {
  /// l(ŷᵢ, yᵢ) for neighbouring numbers.
  func values(_ outputs: Vector, _ targets: Vector, into values: Vector) {
    var i = 0
    i = someValues(SIMD16<Double>.self, 16, outputs, targets, values, from: i)
    i = someValues(SIMD4<Double>.self, 4, outputs, targets, values, from: i)
    _ = someValues(Double.self, 1, outputs, targets, values, from: i)
  }

  /// factor · l′(ŷᵢ, yᵢ) for neighbouring numbers.
  func slopes(_ outputs: Vector, _ targets: Vector, factor: Double, into slopes: Vector) {
    var i = 0
    i = someSlopes(SIMD16<Double>.self, 16, outputs, targets, factor, slopes, from: i)
    i = someSlopes(SIMD4<Double>.self, 4, outputs, targets, factor, slopes, from: i)
    _ = someSlopes(Double.self, 1, outputs, targets, factor, slopes, from: i)
  }

  @inline(__always)
  private func someValues<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ width: Int, _ outputs: Vector, _ targets: Vector, _ values: Vector,
    from first: Int
  ) -> Int {
    var i = first
    while i &+ width <= outputs.count {
      values.base.store(
        value(outputs.base.load(i, as: type), targets.base.load(i, as: type)), i)
      i &+= width
    }
    return i
  }

  @inline(__always)
  private func someSlopes<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ width: Int, _ outputs: Vector, _ targets: Vector, _ factor: Double,
    _ slopes: Vector, from first: Int
  ) -> Int {
    var i = first
    while i &+ width <= outputs.count {
      let slope = slope(outputs.base.load(i, as: type), targets.base.load(i, as: type))
      slopes.base.store(factor * slope, i)
      i &+= width
    }
    return i
  }
}
