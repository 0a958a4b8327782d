/// c(r, j) = Σₖ a(r, k) · b(k, j), then + bias(j) if there is one: summed in this order.
///
/// Every sum starts at 0 and goes through k in order, so the bits are those of the plain loops.
/// Speed comes from working on several c side by side, which stay in registers until they are done.
struct Product {
  let a: UnsafeMutablePointer<Double>
  /// How far a(r + 1, k) and a(r, k + 1) lie from a(r, k).
  let rowStride: Int
  let depthStride: Int
  let b: UnsafeMutablePointer<Double>
  /// How far b(k + 1, j) lies from b(k, j).
  let stride: Int
  let c: UnsafeMutablePointer<Double>
  let bias: UnsafeMutablePointer<Double>?
  let rows: Int
  let depth: Int
  let columns: Int
  /// Where there is one, the sums are a gradient and c are parameters: c ← c − rate · sum.
  var rate: Double?

  func compute() {
    var j = 0
    j = panels(SIMD16<Double>.self, width: 16, from: j)
    j = panels(SIMD8<Double>.self, width: 8, from: j)
    j = panels(SIMD4<Double>.self, width: 4, from: j)
    _ = panels(Double.self, width: 1, from: j)
  }

  /// As many columns as come in this width; returns the first that does not.
  @inline(__always)
  private func panels<V: Lanes & BitwiseCopyable>(_ type: V.Type, width: Int, from first: Int)
    -> Int
  {
    var j = first
    while j &+ width <= columns {
      panel(type, j)
      j &+= width
    }
    return j
  }

  @inline(__always)
  private func panel<V: Lanes & BitwiseCopyable>(_ type: V.Type, _ j: Int) {
    var r = 0
    while r &+ 8 <= rows {
      eight(type, r, j)
      r &+= 8
    }
    while r &+ 4 <= rows {
      four(type, r, j)
      r &+= 4
    }
    while r < rows {
      one(type, r, j)
      r &+= 1
    }
  }

  @inline(__always)
  private func eight<V: Lanes & BitwiseCopyable>(_ type: V.Type, _ r: Int, _ j: Int) {
    let zero = V(repeating: 0)
    var (s0, s1, s2, s3) = (zero, zero, zero, zero)
    var (s4, s5, s6, s7) = (zero, zero, zero, zero)
    var (x, y, w) = (a + r &* rowStride, a + (r &+ 4) &* rowStride, b + j)
    let (d1, d2, d3) = (rowStride, 2 &* rowStride, 3 &* rowStride)
    for _ in 0..<depth {
      let lanes = w.load(0, as: type)
      s0 = s0 + x[0] * lanes
      s1 = s1 + x[d1] * lanes
      s2 = s2 + x[d2] * lanes
      s3 = s3 + x[d3] * lanes
      s4 = s4 + y[0] * lanes
      s5 = s5 + y[d1] * lanes
      s6 = s6 + y[d2] * lanes
      s7 = s7 + y[d3] * lanes
      x += depthStride
      y += depthStride
      w += stride
    }
    finish(s0, r, j)
    finish(s1, r &+ 1, j)
    finish(s2, r &+ 2, j)
    finish(s3, r &+ 3, j)
    finish(s4, r &+ 4, j)
    finish(s5, r &+ 5, j)
    finish(s6, r &+ 6, j)
    finish(s7, r &+ 7, j)
  }

  @inline(__always)
  private func four<V: Lanes & BitwiseCopyable>(_ type: V.Type, _ r: Int, _ j: Int) {
    let zero = V(repeating: 0)
    var (s0, s1, s2, s3) = (zero, zero, zero, zero)
    var (x, w) = (a + r &* rowStride, b + j)
    let (d1, d2, d3) = (rowStride, 2 &* rowStride, 3 &* rowStride)
    for _ in 0..<depth {
      let lanes = w.load(0, as: type)
      s0 = s0 + x[0] * lanes
      s1 = s1 + x[d1] * lanes
      s2 = s2 + x[d2] * lanes
      s3 = s3 + x[d3] * lanes
      x += depthStride
      w += stride
    }
    finish(s0, r, j)
    finish(s1, r &+ 1, j)
    finish(s2, r &+ 2, j)
    finish(s3, r &+ 3, j)
  }

  @inline(__always)
  private func one<V: Lanes & BitwiseCopyable>(_ type: V.Type, _ r: Int, _ j: Int) {
    var sum = V(repeating: 0)
    var (x, w) = (a + r &* rowStride, b + j)
    for _ in 0..<depth {
      sum = sum + x[0] * w.load(0, as: type)
      x += depthStride
      w += stride
    }
    finish(sum, r, j)
  }

  @inline(__always)
  private func finish<V: Lanes & BitwiseCopyable>(_ sum: V, _ r: Int, _ j: Int) {
    let index = r &* columns &+ j
    if let rate {
      c.store(c.load(index, as: V.self) - rate * sum, index)
    } else if let bias {
      c.store(sum + bias.load(j, as: V.self), index)
    } else {
      c.store(sum, index)
    }
  }
}
