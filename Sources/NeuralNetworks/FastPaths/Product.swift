/// c(r, j) = Σₖ a(r, k) · b(k, j), then + bias(j) if there is one: the sums of `Dense`, fast.
///
/// Every sum starts at 0 and goes through k in order, so the bits are those of the plain loops.
/// Speed comes from working on several c side by side in registers, four rows of eight columns, so
/// that every number that is fetched is used often; and from taking so few k at a time that their
/// rows of b stay in the nearest cache while all rows of a meet them. Until the next k the sums wait
/// in c. Wider tiles gain a little with AVX-512 and lose much without: the registers are too few.
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
    // 32 KiB of b at a time. A gradient is used up as soon as it is summed, so all of it at once.
    let step = rate == nil ? max(16, 4096 / columns) : depth
    var k = 0
    repeat {
      let end = min(k &+ step, depth)
      eachRow(k, end)
      k = end
    } while k < depth
  }

  /// All c, from k on to `end`.
  @inline(__always)
  private func eachRow(_ k: Int, _ end: Int) {
    var r = 0
    while r < rows {
      let height = rows &- r >= 4 ? 4 : 1
      var j = 0
      j = panels(SIMD8<Double>.self, width: 8, height, r, from: j, k, end)
      j = panels(SIMD4<Double>.self, width: 4, height, r, from: j, k, end)
      _ = panels(Double.self, width: 1, height, r, from: j, k, end)
      r &+= height
    }
  }

  /// As many columns as come in this width; returns the first that does not.
  @inline(__always)
  private func panels<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, width: Int, _ height: Int, _ r: Int, from first: Int, _ k: Int, _ end: Int
  ) -> Int {
    var j = first
    while j &+ width <= columns {
      if height == 4 { four(type, r, j, k, end) } else { one(type, r, j, k, end) }
      j &+= width
    }
    return j
  }

  @inline(__always)
  private func four<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ r: Int, _ j: Int, _ k: Int, _ end: Int
  ) {
    var (s0, s1) = (start(type, r, j, k), start(type, r &+ 1, j, k))
    var (s2, s3) = (start(type, r &+ 2, j, k), start(type, r &+ 3, j, k))
    var (x, w) = (a + (r &* rowStride &+ k &* depthStride), b + (k &* stride &+ j))
    for _ in k..<end {
      let lanes = w.load(0, as: type)
      s0 = s0 + x[0] * lanes
      s1 = s1 + x[rowStride] * lanes
      s2 = s2 + x[2 &* rowStride] * lanes
      s3 = s3 + x[3 &* rowStride] * lanes
      (x, w) = (x + depthStride, w + stride)
    }
    finish(s0, r, j, end)
    finish(s1, r &+ 1, j, end)
    finish(s2, r &+ 2, j, end)
    finish(s3, r &+ 3, j, end)
  }

  @inline(__always)
  private func one<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ r: Int, _ j: Int, _ k: Int, _ end: Int
  ) {
    var sum = start(type, r, j, k)
    var (x, w) = (a + (r &* rowStride &+ k &* depthStride), b + (k &* stride &+ j))
    for _ in k..<end {
      sum = sum + x[0] * w.load(0, as: type)
      (x, w) = (x + depthStride, w + stride)
    }
    finish(sum, r, j, end)
  }

  /// What c(r, j) has summed up before k.
  @inline(__always)
  private func start<V: Lanes & BitwiseCopyable>(
    _ type: V.Type, _ r: Int, _ j: Int, _ k: Int
  ) -> V {
    k == 0 ? V(repeating: 0) : c.load(r &* columns &+ j, as: type)
  }

  @inline(__always)
  private func finish<V: Lanes & BitwiseCopyable>(_ sum: V, _ r: Int, _ j: Int, _ end: Int) {
    let index = r &* columns &+ j
    if let rate {
      c.store(c.load(index, as: V.self) - rate * sum, index)
    } else if let bias, end == depth {
      c.store(sum + bias.load(j, as: V.self), index)
    } else {
      c.store(sum, index)
    }
  }
}
