extension Dense {
  /// z(n, j) = Σᵢ w(i, j) · x(n, i) + b(j), the products added in the order of i.
  ///
  /// - x: examples × inputs. w: inputs × units, a column per unit, so that vectors run along the
  ///   units. z: examples × units.
  static func forward(_ x: Rows, _ w: Rows, _ b: Vector, into z: Rows) {
    Product(
      a: x.base, rowStride: x.columns, depthStride: 1, b: w.base, stride: w.columns, c: z.base,
      bias: b.base, rows: x.rows, depth: x.columns, columns: w.columns
    ).compute()
  }

  /// ∂L/∂w(i, j) = Σₙ x(n, i) · δ(n, j) and ∂L/∂b(j) = Σₙ δ(n, j), with δ = ∂L/∂z.
  ///
  /// With a rate the gradients go into the parameters at once, w ← w − rate · g, while both are near;
  /// returns whether these are finite then (true without).
  @discardableResult
  static func backwardParameters(
    _ x: Rows, delta: Rows, intoWeights gw: Rows, intoBiases gb: Vector, rate: Double? = nil
  ) -> Bool {
    // A single unit has no neighbours to work on at once, but its inputs have.
    var product =
      gw.columns == 1
      ? Product(
        a: delta.base, rowStride: 0, depthStride: 1, b: x.base, stride: x.columns, c: gw.base,
        bias: nil, rows: 1, depth: x.rows, columns: gw.rows)
      : Product(
        a: x.base, rowStride: 1, depthStride: x.columns, b: delta.base, stride: delta.columns,
        c: gw.base, bias: nil, rows: gw.rows, depth: x.rows, columns: gw.columns)
    product.rate = rate
    product.compute()
    delta.sumColumns(into: gb, rate: rate)
    return rate == nil || (gw.elements.isFinite && gb.isFinite)
  }

  /// ∂L/∂x(n, i) = Σⱼ δ(n, j) · w(i, j); `transposed` has room for as many numbers as w.
  static func backwardInputs(
    _ w: Rows, delta: Rows, transposed: UnsafeMutablePointer<Double>, into gx: Rows
  ) {
    if w.columns > 1 { w.transpose(into: transposed) }
    Product(
      a: delta.base, rowStride: delta.columns, depthStride: 1,
      b: w.columns > 1 ? transposed : w.base, stride: w.rows, c: gx.base, bias: nil,
      rows: delta.rows,
      depth: delta.columns, columns: w.rows
    ).compute()
  }
}

extension Rows {
  /// Rows become columns, eight at a time, so that every line of the cache is used while it is here.
  func transpose(into transposed: UnsafeMutablePointer<Double>) {
    for first in stride(from: 0, to: columns, by: 8) {
      let end = min(first &+ 8, columns)
      for i in 0..<rows {
        for j in first..<end { transposed[j &* rows &+ i] = base[i &* columns &+ j] }
      }
    }
  }

  /// Σₙ of every column, n in order.
  fileprivate func sumColumns(into sums: Vector, rate: Double?) {
    var j = 0
    j = sumPanels(SIMD8<Double>.self, width: 8, from: j, into: sums, rate)
    j = sumPanels(SIMD4<Double>.self, width: 4, from: j, into: sums, rate)
    _ = sumPanels(Double.self, width: 1, from: j, into: sums, rate)
  }

  @inline(__always)
  private func sumPanels<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, width: Int, from first: Int, into sums: Vector,
    _ rate: Double?
  ) -> Int {
    var j = first
    while j &+ width <= columns {
      var sum = V(repeating: 0)
      for n in 0..<rows { sum = sum + base.load(n &* columns &+ j, as: type) }
      sums.base.store(rate.map { sums.base.load(j, as: type) - $0 * sum } ?? sum, j)
      j &+= width
    }
    return j
  }
}
